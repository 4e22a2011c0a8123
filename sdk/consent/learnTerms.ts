import type { Core } from "../Core.ts";
import { parseTerms } from "../wire/parseTerms.ts";

/** Asks how the site asks here, and what the browser's own header said, where no answer of the edge has told it yet. */
export async function learnTerms({ settings, consent, transport }: Core): Promise<void> {
  if (consent.terms()) return;
  const path = `/v1/region?site=${settings.site}`;
  const terms = parseTerms((await transport.send(path, { method: "GET" })).body);
  if (terms) consent.learn(terms);
}
