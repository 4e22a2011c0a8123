import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { isRecord } from "../../../sdk/wire/index.ts";
import { InputError } from "../InputError.ts";

export interface FileAudience {
  readonly id: string;
  readonly name: string;
  readonly conditions: unknown;
}

/** A file of slots, as far as it is needed before the edge reads it. */
export interface SlotsFile {
  readonly $schema?: string;
  readonly slots: readonly { readonly id: string; readonly [field: string]: unknown }[];
  readonly audiences?: readonly FileAudience[];
  /** What was read of each slot. */
  readonly etags?: Readonly<Record<string, string>>;
}

/** Reads the file; says what is wrong with it as a whole. What a slot may say is the edge's to know. */
export function readSlotsFile(path: string): SlotsFile {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new InputError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { slots, audiences = [], etags = {} } = isRecord(value) ? value : {};
  const isNamed = (one: unknown): boolean => isRecord(one) && typeof one.id === "string";
  if (!Array.isArray(slots) || !slots.every(isNamed)) {
    throw new InputError(`${path}: slots must be a list of definitions, each with an id`);
  }
  if (!Array.isArray(audiences) || !audiences.every(isNamed)) {
    throw new InputError(`${path}: audiences must be a list, each with an id`);
  }
  const isTag = isRecord(etags) && Object.values(etags).every((tag) => typeof tag === "string");
  if (!isTag) throw new InputError(`${path}: etags must be a record of texts`);
  return value as SlotsFile;
}

/** Writes the file in one go: a power cut leaves the old one or the new one. */
export function writeSlotsFile(path: string, file: SlotsFile): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}
