import type { CandourOptions } from "./CandourOptions.ts";
import { root } from "./root.ts";

/** The options with what a site left out. */
export interface Settings
  extends Required<Omit<CandourOptions, "pageType" | "policyUrl" | "tcfVendor">> {
  readonly pageType?: NonNullable<CandourOptions["pageType"]>;
  readonly policyUrl: string | null;
  readonly tcfVendor: number | null;
}

/** The settings of checked options. */
export function settingsOf(options: CandourOptions): Settings {
  const name = root.querySelector('meta[property="og:site_name"]')?.getAttribute("content");
  return {
    policy: "1",
    policyUrl: null,
    tcfVendor: null,
    notice: true,
    measurementWithYes: false,
    dataLayer: "dataLayer",
    adapters: [],
    debug: false,
    siteName: name || location.hostname,
    language: root.lang || navigator.language,
    ...options,
    endpoint: options.endpoint.replace(/\/+$/, ""),
  };
}
