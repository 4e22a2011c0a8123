import type { CandourOptions } from "./CandourOptions.ts";

/** The options with what a site left out. */
export interface Settings
  extends Required<
    Omit<CandourOptions, "pageType" | "policyUrl" | "policyChanges" | "siteName" | "tcfVendor">
  > {
  readonly pageType?: NonNullable<CandourOptions["pageType"]>;
  readonly policyUrl: string | null;
  /** Where it is not said the page is asked when it is shown. */
  readonly siteName?: string;
  /** Of the script tag it is read where it is shown. */
  readonly policyChanges?: string;
  readonly tcfVendor: number | null;
}
