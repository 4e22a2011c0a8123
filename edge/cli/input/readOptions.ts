import { accessSync, constants, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { SITE_FORM } from "../../../sdk/wire/index.ts";
import { UsageError } from "../UsageError.ts";
import type { Option } from "./Option.ts";

const COUNT_MAX = 1_000_000_000;

/** The values of the given options by name. Throws a {@link UsageError} that names everything wrong, not only the first. */
export function readOptions(
  options: readonly Option[],
  given: readonly string[],
): ReadonlyMap<string, string> {
  const faults: string[] = [];
  const values = new Map<string, string>();
  const byName = new Map(options.map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(options.map(({ name }) => [name, { type: "string" as const }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      const bare = options.find(({ name, isPositional }) => isPositional && !values.has(name));
      if (bare) values.set(bare.name, token.value);
      else faults.push(`unknown argument ${JSON.stringify(token.value)}`);
      continue;
    }
    const option = byName.get(token.name);
    // "-" is standard input; anything else with a dash in front is the next option.
    const isMissing = !token.value || /^-./.test(token.value);
    if (!option) faults.push(`unknown option ${token.rawName}`);
    else if (isMissing && !token.inlineValue) faults.push(`${token.rawName} needs a value`);
    else if (values.has(token.name)) faults.push(`${token.rawName} is given twice`);
    else values.set(token.name, token.value ?? "");
  }
  for (const option of options) {
    const value = values.get(option.name);
    const fault = value === undefined ? missing(option) : wrong(option, value);
    const isNamed = faults.some((one) => one.startsWith(`--${option.name} `));
    if (fault && !isNamed) faults.push(`--${option.name} ${fault}`);
  }
  if (faults.length > 0) throw new UsageError(faults);
  return values;
}

function missing(option: Option): string | null {
  if (option.isPositional && option.isRequired) return `is missing: ${option.help}`;
  return option.isRequired ? `${option.value} is missing: ${option.help}` : null;
}

function wrong({ kind }: Option, value: string): string | null {
  if (value === "") return "needs a value";
  if (kind === "count") {
    const isCount = /^[1-9]\d*$/.test(value) && Number(value) <= COUNT_MAX;
    return isCount ? null : `must be a whole number from 1; it is ${JSON.stringify(value)}`;
  }
  if (kind === "site") {
    return SITE_FORM.test(value)
      ? null
      : `must be a site's id (a to z, 0 to 9, -; 32 at most); it is ${JSON.stringify(value)}`;
  }
  if (kind === "url") {
    const isWeb = /^https?:$/.test(URL.parse(value)?.protocol ?? "");
    return isWeb ? null : `must be an http or https address; it is ${JSON.stringify(value)}`;
  }
  if (kind === "path" || kind === "text" || (kind === "input" && value === "-")) return null;
  try {
    const isFolder = statSync(value).isDirectory();
    if (isFolder && kind !== "input") return `${value} is a folder, not a file`;
    accessSync(value, constants.R_OK);
    return null;
  } catch {
    return `${value} can't be read`;
  }
}
