/** A record's own field, never one of its prototype; `null` and `""` count as absent, as data layers send them. */
export function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  return value === null || value === "" ? undefined : value;
}
