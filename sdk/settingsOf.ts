import type { CandourOptions } from "./CandourOptions.ts";
import { pageSettings } from "./pageSettings.ts";
import type { Settings } from "./Settings.ts";

/** The settings of checked options. */
export function settingsOf(options: CandourOptions): Settings {
  return {
    ...pageSettings(),
    tcfVendor: null,
    notice: true,
    measurementWithYes: false,
    adapters: [],
    debug: false,
    ...options,
    endpoint: options.endpoint.replace(/\/+$/, ""),
  };
}
