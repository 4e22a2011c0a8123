import { isRecord } from "../../../sdk/wire/index.ts";
import { Problem } from "../../platform/problem.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** A JSON body as an object; a 400 otherwise. */
export function jsonOf(body: Uint8Array): Fields {
  try {
    const value: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(body),
    );
    if (isRecord(value)) return value;
  } catch {
    // Told below.
  }
  throw new Problem(400, "The message is no JSON object.");
}

/** What lies at a path; an empty object where nothing does. */
export function at(fields: Fields, ...path: readonly string[]): Fields {
  return path.reduce<Fields>((found, name) => {
    const next = found[name];
    return isRecord(next) ? next : {};
  }, fields);
}

/** A text that says something, trimmed and cut; undefined otherwise. A number counts as its digits. */
export function textAt(fields: Fields, name: string, maxChars = 1_000): string | undefined {
  const value = fields[name];
  const text = typeof value === "number" ? `${value}` : value;
  return typeof text === "string" && text.trim() !== ""
    ? wellFormed(text.trim().slice(0, maxChars))
    : undefined;
}

/** Text that can be written as UTF-8: a lone half of a pair is replaced, such as a cut leaves behind. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

/** A time as ISO 8601, or in seconds or milliseconds since the epoch, in milliseconds; undefined where it is none. */
export function timeAt(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (typeof value === "number" && Number.isFinite(value)) {
    return Math.floor(value < 1e11 ? value * 1_000 : value);
  }
  // "2020-03-03 13:05:57 UTC", as Ruby prints a time.
  const text = typeof value === "string" ? value.replace(/^(\S+) (\S+) UTC$/, "$1T$2Z") : "";
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
