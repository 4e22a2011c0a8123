import { isRecord } from "./isRecord.ts";
import { LIMITS } from "./limits.ts";
import { own } from "./own.ts";
import { bad, type Fault, good, type Result } from "./result.ts";

interface TextLimits {
  readonly maxChars?: number;
  readonly form?: RegExp;
  readonly hint?: string;
}

/** Reads the known fields of one record and remembers every fault; what isn't asked for is left behind. */
export interface Reader {
  /** A string of at most `maxChars`, and of the form where one is given. */
  text(key: string, limits?: TextLimits): string | undefined;
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
  return new RecordReader(record, path, faults);
}

/** A class: an event has a reader for each of its items, and functions of its own for each of them took most of its time. */
class RecordReader implements Reader {
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #faults: Fault[];

  constructor(record: Readonly<Record<string, unknown>>, path: string, faults: Fault[]) {
    this.#record = record;
    this.#path = path;
    this.#faults = faults;
  }

  #at(key: string): string {
    return this.#path ? `${this.#path}.${key}` : key;
  }

  fault(key: string, message: string): undefined {
    this.#faults.push({ path: this.#at(key), message });
  }

  list<T>(
    key: string,
    max: number,
    read: (entry: unknown, path: string) => T | undefined,
  ): T[] | undefined {
    const value = own(this.#record, key);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) return this.fault(key, "must be a list");
    if (value.length > max) return this.fault(key, `must have at most ${max} entries`);
    return value.flatMap((entry, i) => read(entry, `${this.#at(key)}[${i}]`) ?? []);
  }

  texts(key: string, max: number, { maxChars }: { maxChars: number }): string[] | undefined {
    return this.list(key, max, (entry, path) => {
      if (typeof entry === "string" && entry && entry.length <= maxChars) return entry;
      this.#faults.push({ path, message: `must be a string of 1 to ${maxChars} characters` });
      return undefined;
    });
  }

  text(key: string, limits: TextLimits = {}): string | undefined {
    const value = own(this.#record, key);
    if (value === undefined) return undefined;
    const { maxChars = LIMITS.stringChars, form, hint } = limits;
    if (typeof value !== "string") return this.fault(key, "must be a string");
    if (value.length > maxChars) return this.fault(key, `must be at most ${maxChars} characters`);
    if (form && !form.test(value)) return this.fault(key, hint ?? `must match ${form.source}`);
    // A lone half of a surrogate pair can't be written as UTF-8: what was read back would differ.
    return /\p{Cs}/u.test(value) ? this.fault(key, "must be well-formed text") : value;
  }

  number(
    key: string,
    { min, max, isWhole = false }: { min: number; max: number; isWhole?: boolean },
  ): number | undefined {
    const value = own(this.#record, key);
    if (value === undefined) return undefined;
    if (typeof value !== "number" || !Number.isFinite(value))
      return this.fault(key, "must be a number");
    if (value < min || value > max) return this.fault(key, `must be from ${min} to ${max}`);
    // -0 is 0, as in JSON.
    return isWhole && !Number.isInteger(value)
      ? this.fault(key, "must be a whole number")
      : value + 0;
  }

  flag(key: string): boolean | undefined {
    const value = own(this.#record, key);
    if (value === undefined || typeof value === "boolean") return value;
    return this.fault(key, "must be true or false");
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined {
    const value = own(this.#record, key);
    if (value === undefined) return undefined;
    return (
      values.find((one) => one === value) ?? this.fault(key, `must be one of: ${values.join(", ")}`)
    );
  }

  record(key: string): Reader | undefined {
    const value = own(this.#record, key);
    if (value === undefined) return undefined;
    return isRecord(value)
      ? reader(value, this.#at(key), this.#faults)
      : this.fault(key, "must be an object");
  }

  need(key: string, value: unknown): void {
    if (value !== undefined) return;
    const at = this.#at(key);
    const isReported = this.#faults.some((one) => one.path === at || one.path.startsWith(`${at}[`));
    if (!isReported) this.fault(key, "is needed");
  }
}
