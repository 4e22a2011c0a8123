import { readFileSync } from "node:fs";
import { UsageError } from "../UsageError.ts";
import { parseConstants } from "./parseConstants.ts";
import { DEFAULT_CONSTANTS, type SiteConstants } from "./SiteConstants.ts";

/** The constants in a file; the defaults without one. Every fault in the file is a wrong argument. */
export function readConstants(file: string | undefined): SiteConstants {
  if (file === undefined) return DEFAULT_CONSTANTS;
  const { constants, faults } = parseConstants(parseJson(file));
  if (faults.length === 0) return constants;
  throw new UsageError(
    faults.map(({ path, message }) => `--constants ${file}: ${path} ${message}`),
  );
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError([`--constants ${file}: ${why}`]);
  }
}
