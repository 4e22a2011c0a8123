import type { Core } from "../Core.ts";
import { linkBrowser } from "./linkBrowser.ts";

/** Coming back to a tab asks again, but not more often than this. */
const EVERY_MS = 20_000;

/**
 * Keeps the link between this browser and its advertisements, and learns from the edge that the shopper has stopped them
 * elsewhere. Loaded where retargeting is granted.
 */
export function startRetargeting(core: Core): void {
  const { consent } = core;
  let askedAt = 0;
  async function ask(): Promise<void> {
    await consent.settled();
    const token = consent.token();
    if (!token || !consent.allows("retargeting") || Date.now() - askedAt < EVERY_MS) return;
    askedAt = Date.now();
    const at = consent.at();
    const said = await linkBrowser(core, token);
    // Unless something was chosen meanwhile.
    if (said === "denied" && consent.at() === at)
      await consent.set({ retargeting: "denied" }, { via: "ad" });
  }
  // The cookie goes with the yes; what it refers to is gone at the edge by then.
  consent.onChange(() => {
    if (consent.allows("retargeting")) return void ask();
    if (askedAt === 0) return;
    askedAt = 0;
    void consent.settled().then(() => linkBrowser(core, null));
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void ask();
  });
  if (location.hash === "#candour-choices") {
    document.querySelector<HTMLElement>("[data-candour-preferences]")?.click();
  }
  void ask();
}
