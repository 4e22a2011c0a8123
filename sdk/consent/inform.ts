import type { Core } from "../Core.ts";
import { isFramed } from "../isFramed.ts";
import type { InformWords } from "../panelContext.ts";
import { hearOthers } from "./hearOthers.ts";
import { learnTerms } from "./learnTerms.ts";

/**
 * Whether the notice asks (null), tells (its words), or keeps silent (false): in another site's frame, and where another
 * tool has spoken meanwhile.
 *
 * Opt-out, where the edge says that law and site let it: learning begins as the notice tells of it, and never before, of
 * what its sentence names alone. The record says that nobody chose it (`via: "opt_out"`). Not where the shopper has
 * answered before, nor where the browser sends Global Privacy Control.
 */
export async function inform(core: Core, language: string): Promise<InformWords | null | false> {
  const { settings, consent } = core;
  // Without `light-dark()` (before 2024) it could not be read on every page: not asked, nothing is kept.
  if (isFramed() || !CSS.supports("color", "light-dark(red,red)")) return false;
  await hearOthers(core);
  try {
    await learnTerms(core);
    const asks = consent.asks();
    if (!asks) return false;
    const isTold = asks === "first" || asks === "told";
    if (!consent.terms()?.optOut || !isTold || consent.gpc()) return null;
    const { informWordsOf } = await import("./informWordsOf.ts");
    const words = await informWordsOf(language);
    // Answered while they loaded.
    if (consent.asks() !== asks) return false;
    if (asks === "first") {
      const measurement = settings.measurementWithYes && { measurement: "granted" as const };
      void consent.set({ personalisation: "granted", ...measurement }, { via: "opt_out" });
    }
    return words;
  } catch {
    return null;
  }
}
