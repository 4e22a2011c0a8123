import type { CandourOptions } from "./CandourOptions.ts";
import { PAGE_TYPES } from "./wire/events.ts";
import { isRecord } from "./wire/isRecord.ts";
import { SITE_FORM } from "./wire/limits.ts";

type Check = { readonly expected: string; isRight(value: unknown): boolean };

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const TEXT: Check = { expected: "a text", isRight: isText };
const FLAG: Check = { expected: "true or false", isRight: (value) => typeof value === "boolean" };
const OPTIONS: Readonly<Record<keyof CandourOptions, Check>> = {
  site: { expected: "the site's id", isRight: (value) => isText(value) && SITE_FORM.test(value) },
  endpoint: {
    expected: "an http(s) address",
    isRight: (value) => isText(value) && isAddress(value),
  },
  policy: TEXT,
  policyUrl: TEXT,
  policyChanges: TEXT,
  siteName: TEXT,
  language: TEXT,
  dataLayer: TEXT,
  notice: FLAG,
  measurementWithYes: FLAG,
  debug: FLAG,
  pageType: {
    expected: `one of ${PAGE_TYPES.join(", ")}`,
    isRight: (value) => PAGE_TYPES.some((type) => type === value),
  },
  adapters: {
    expected: "a list of texts",
    isRight: (value) => Array.isArray(value) && value.every(isText),
  },
  tcfVendor: { expected: "a whole number", isRight: Number.isInteger },
};

/** Throws a TypeError that names the first wrong option: a programmer's mistake, seen at start. */
export function checkOptions(options: CandourOptions): void {
  if (!isRecord(options)) throw new TypeError("candour: options must be an object");
  for (const [name, { expected, isRight }] of Object.entries(OPTIONS)) {
    const value: unknown = Reflect.get(options, name);
    const mayLack = name !== "site" && name !== "endpoint";
    if (!(value === undefined && mayLack) && !isRight(value)) {
      throw new TypeError(`candour: option "${name}" must be ${expected}`);
    }
  }
}

function isAddress(value: string): boolean {
  try {
    return /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
}
