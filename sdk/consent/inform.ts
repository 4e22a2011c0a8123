import type { Core } from "../Core.ts";
import type { InformWords } from "../panelContext.ts";
import { parseTerms } from "../wire/parseTerms.ts";

/**
 * Opt-out, where the edge says that law and site let it: learning begins as the notice tells of it, and never before, of
 * what its sentence names alone. The record says that nobody chose it (`via: "opt_out"`). Not where the shopper has
 * answered before, nor where the browser sends Global Privacy Control.
 */
export async function inform(
  { settings, consent, transport }: Core,
  language: string,
): Promise<InformWords | null> {
  try {
    if (!consent.terms()) {
      const path = `/v1/region?site=${settings.site}`;
      const terms = parseTerms((await transport.send(path, { method: "GET" })).body);
      if (terms) consent.learn(terms);
    }
    const asks = consent.asks();
    const isTold = asks === "first" || asks === "told";
    if (!consent.terms()?.optOut || !isTold || consent.gpc()) return null;
    const { informWords } = await import("./informWords.ts");
    if (asks === "first") {
      const measurement = settings.measurementWithYes && { measurement: "granted" as const };
      void consent.set({ personalisation: "granted", ...measurement }, { via: "opt_out" });
    }
    return (Object.hasOwn(informWords, language) && informWords[language]) || informWords.en;
  } catch {
    return null;
  }
}
