import { isRecord } from "./isRecord.ts";
import { LIMITS } from "./limits.ts";
import { own } from "./own.ts";
import { bad, type Fault, good, type Result } from "./result.ts";

/** Reads the known fields of one record and remembers every fault; what isn't asked for is left behind. */
export interface Reader {
  /** A string of at most `maxChars`, and of the form where one is given. */
  text(
    key: string,
    limits?: { maxChars?: number; form?: RegExp; hint?: string },
  ): string | undefined;
  number(key: string, range: { min: number; max: number; isWhole?: boolean }): number | undefined;
  flag(key: string): boolean | undefined;
  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined;
  /** A list, each entry read by `read`; entries that give undefined must have reported why. */
  list<T>(
    key: string,
    max: number,
    read: (entry: unknown, path: string) => T | undefined,
  ): T[] | undefined;
  /** A list of strings, each of at least one character. */
  texts(key: string, max: number, limits: { maxChars: number }): string[] | undefined;
  record(key: string): Reader | undefined;
  /** Reports a fault of the field where it was absent. */
  need(key: string, value: unknown): void;
  fault(key: string, message: string): void;
}

/** Parses a record with a reader: the value where nothing was at fault, else every fault. Never throws. */
export function parseRecord<T>(
  value: unknown,
  read: (reader: Reader, faults: Fault[]) => T,
): Result<T> {
  if (!isRecord(value)) return bad("", "must be an object");
  const faults: Fault[] = [];
  try {
    const result = read(reader(value, "", faults), faults);
    return faults.length > 0 ? { ok: false, faults } : good(result);
  } catch {
    // A getter or a proxy of the caller's threw: the value can't be read.
    return bad("", "can't be read");
  }
}

/** A reader of one record, adding its faults to a list. */
export function reader(
  record: Readonly<Record<string, unknown>>,
  path: string,
  faults: Fault[],
): Reader {
  const at = (key: string): string => (path ? `${path}.${key}` : key);
  const fault = (key: string, message: string): undefined => {
    faults.push({ path: at(key), message });
  };
  const list: Reader["list"] = (key, max, read) => {
    const value = own(record, key);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) return fault(key, "must be a list");
    if (value.length > max) return fault(key, `must have at most ${max} entries`);
    return value.flatMap((entry, i) => read(entry, `${at(key)}[${i}]`) ?? []);
  };
  return {
    fault,
    list,
    texts: (key, max, { maxChars }) =>
      list(key, max, (entry, path) => {
        if (typeof entry === "string" && entry && entry.length <= maxChars) return entry;
        faults.push({ path, message: `must be a string of 1 to ${maxChars} characters` });
        return undefined;
      }),
    text(key, { maxChars = LIMITS.stringChars, form, hint } = {}) {
      const value = own(record, key);
      if (value === undefined) return undefined;
      if (typeof value !== "string") return fault(key, "must be a string");
      if (value.length > maxChars) return fault(key, `must be at most ${maxChars} characters`);
      if (form && !form.test(value)) return fault(key, hint ?? `must match ${form.source}`);
      // A lone half of a surrogate pair can't be written as UTF-8: what was read back would differ.
      return /\p{Cs}/u.test(value) ? fault(key, "must be well-formed text") : value;
    },
    number(key, { min, max, isWhole = false }) {
      const value = own(record, key);
      if (value === undefined) return undefined;
      if (typeof value !== "number" || !Number.isFinite(value))
        return fault(key, "must be a number");
      if (value < min || value > max) return fault(key, `must be from ${min} to ${max}`);
      return isWhole && !Number.isInteger(value) ? fault(key, "must be a whole number") : value + 0; // -0 is 0, as in JSON
    },
    flag(key) {
      const value = own(record, key);
      if (value === undefined || typeof value === "boolean") return value;
      return fault(key, "must be true or false");
    },
    oneOf(key, values) {
      const value = own(record, key);
      if (value === undefined) return undefined;
      return (
        values.find((one) => one === value) ?? fault(key, `must be one of: ${values.join(", ")}`)
      );
    },
    record(key) {
      const value = own(record, key);
      if (value === undefined) return undefined;
      return isRecord(value) ? reader(value, at(key), faults) : fault(key, "must be an object");
    },
    need(key, value) {
      const isReported = faults.some(
        (one) => one.path === at(key) || one.path.startsWith(`${at(key)}[`),
      );
      if (value === undefined && !isReported) fault(key, "is needed");
    },
  };
}
