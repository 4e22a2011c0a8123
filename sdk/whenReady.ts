import { documentGet } from "./documentGet.ts";

/** Resolves once the document is parsed and really shown: a prerendered page that nobody opens leaves no trace. */
export async function whenReady(): Promise<void> {
  if (Reflect.get(document, "prerendering") === true) {
    await new Promise((done) => {
      // On its way down to the document, whose own method an element in the page may shadow.
      addEventListener("prerenderingchange", done, { once: true, capture: true });
    });
  }
  if (documentGet("readyState") === "loading") {
    await new Promise((done) => {
      addEventListener("DOMContentLoaded", done, { once: true });
    });
  }
}
