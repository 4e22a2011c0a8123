import type { BrowserContext, Page } from "playwright-core";
import { type TinyEdge, tinyEdge } from "./tinyEdge.ts";

/** A shop of two pages, as its shoppers' tabs and a {@link TinyEdge} see it. */
export interface Tabs {
  readonly edge: TinyEdge;
  /** Puts the pages there; `head` runs before the SDK. */
  putPages(head?: string): void;
  open(context: BrowserContext): Promise<Page>;
  /** What the pages opened threw or wrote to their consoles, but for requests that the browser itself tells of. */
  readonly faults: string[];
  /** How many searches the edge was told of, those told twice included. */
  searches(): number;
}

export async function createTabs(): Promise<Tabs> {
  const edge = await tinyEdge();
  const faults: string[] = [];
  return {
    edge,
    faults,
    putPages(head = "") {
      const tag = `<script async src="${edge.origin}/candour.js" data-site="demo" data-notice="off"></script>`;
      for (const path of ["/", "/next"]) {
        const body = `<!doctype html><html lang="en"><head><title>${path}</title>${head}${tag}</head><body data-page-type="other"></body></html>`;
        edge.pages.set(path, { body });
      }
    },
    async open(context) {
      const page = await context.newPage();
      page.on("pageerror", ({ message }) => faults.push(message));
      page.on("console", (message) => {
        if (!message.text().includes("Failed to load resource")) faults.push(message.text());
      });
      await page.goto(edge.shop, { waitUntil: "load" });
      await page.evaluate(() => Reflect.get(globalThis, "candour").ready);
      return page;
    },
    searches: () => edge.eventNames().filter((name) => name === "search").length,
  };
}

/** What a shopper does in a tab, and what the browser's own database then holds. */
export const inTab = {
  yes: (page: Page): Promise<unknown> =>
    page.evaluate(() =>
      Reflect.get(globalThis, "candour").consent.set({ personalisation: "granted" }),
    ),
  no: (page: Page): Promise<unknown> =>
    page.evaluate(() => Reflect.get(globalThis, "candour").forget()),
  search: (page: Page, term: string): Promise<void> =>
    page.evaluate(
      (search_term) => Reflect.get(globalThis, "candour").track("search", { search_term }),
      term,
    ),
  /** How many searches are kept. */
  stored: (page: Page): Promise<number> =>
    page.evaluate(async () => {
      // Opened before the SDK has made it, it would be a database without a store.
      if (!(await indexedDB.databases()).some(({ name }) => name === "candour:demo")) return 0;
      return new Promise<number>((done) => {
        const opening = indexedDB.open("candour:demo");
        opening.onsuccess = () => {
          const all = opening.result.transaction("kept").objectStore("kept").getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result.filter((one) => one?.name === "search").length);
          };
        };
      });
    }),
  /** Ends it as the browser ends a tab that does something wrong. */
  async crash(page: Page): Promise<void> {
    const crashed = page.waitForEvent("crash");
    const session = await page.context().newCDPSession(page);
    session.send("Page.crash").catch(() => {});
    await crashed;
  },
};
