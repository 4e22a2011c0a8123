/**
 * JSON of plain data, whatever the page has done to prototypes.
 *
 * Old Prototype.js gives arrays a `toJSON` that turns `"events":[...]` into `"events":"[...]"` in every body that
 * JSON.stringify writes; it calls `toJSON` of objects only, so strings and numbers may go through it.
 */
export function toJson(value: unknown, stringify: typeof JSON.stringify = JSON.stringify): string {
  if (typeof value !== "object" || value === null) return stringify(value) ?? "null";
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (const entry of value) parts.push(toJson(entry, stringify));
    return `[${parts}]`;
  }
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) parts.push(`${stringify(key)}:${toJson(entry, stringify)}`);
  }
  return `{${parts}}`;
}
