import type { CandourOptions } from "./CandourOptions.ts";

/** The options with what a site left out. */
export interface Settings
  extends Required<Omit<CandourOptions, "pageType" | "policyUrl" | "tcfVendor">> {
  readonly pageType?: NonNullable<CandourOptions["pageType"]>;
  readonly policyUrl: string | null;
  readonly tcfVendor: number | null;
}
