/** Resolves once the document is parsed and really shown: a prerendered page that nobody opens leaves no trace. */
export async function whenReady(): Promise<void> {
  if (Reflect.get(document, "prerendering") === true) {
    await new Promise((done) => {
      document.addEventListener("prerenderingchange", done, { once: true });
    });
  }
  if (document.readyState === "loading") {
    await new Promise((done) => {
      addEventListener("DOMContentLoaded", done, { once: true });
    });
  }
}
