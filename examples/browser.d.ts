import { type Browser } from "playwright-core";
/** A headless Chromium on a machine that may have none installed. */
export declare function launchBrowser(extraArgs?: readonly string[]): Promise<Browser>;
