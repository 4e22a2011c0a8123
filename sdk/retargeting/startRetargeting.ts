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
  let linking = new AbortController();
  async function ask(): Promise<void> {
    await consent.settled();
    const token = consent.token();
    if (!token || !consent.allows("retargeting") || Date.now() - askedAt < EVERY_MS) return;
    askedAt = Date.now();
    const at = consent.at();
    linking = new AbortController();
    const said = await linkBrowser(core, token, linking.signal);
    // Unless something was chosen meanwhile.
    if (said === "denied" && consent.at() === at)
      await consent.set({ retargeting: "denied" }, { via: "ad" });
  }
  // The cookie goes with the yes; what it refers to is gone at the edge by then.
  consent.onChange(() => {
    if (consent.allows("retargeting")) return void ask();
    if (askedAt === 0) return;
    askedAt = 0;
    // Answered later than what takes it away, it would bring the cookie back.
    linking.abort();
    void consent.settled().then(async () => {
      if (!consent.allows("retargeting")) await linkBrowser(core, null);
    });
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void ask();
  });
  if (location.hash === "#candour-choices") {
    document.querySelector<HTMLElement>("[data-candour-preferences]")?.click();
  }
  void ask();
}
