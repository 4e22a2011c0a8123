import { documentGet } from "./documentGet.ts";

/** On its way down to the document, whose own method an element in the page may shadow. */
const once = (event: string): Promise<unknown> =>
  new Promise((done) => {
    addEventListener(event, done, { once: true, capture: true });
  });

/** Resolves once the document is parsed and really shown: a prerendered page that nobody opens leaves no trace. */
export async function whenReady(): Promise<void> {
  if (documentGet("prerendering")) await once("prerenderingchange");
  if (documentGet("readyState") === "loading") await once("DOMContentLoaded");
}
