import type { Core } from "../Core.ts";
import { root } from "../root.ts";
import { pageProduct } from "./pageProduct.ts";
import type { Tell } from "./Source.ts";
import { watchDwell } from "./watchDwell.ts";
import { watchRoutes } from "./watchRoutes.ts";

/** When to look for a product's markup after a page began: a single-page shop writes it late. The first leaves the page time to tell by itself. */
const LOOKS_MS = [300, 1_200, 3_000];

const noop = (): void => {};

/** Tells of pages and of the product that a page's markup is about. */
export function watchPages(core: Core, tell: Tell): void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let lastItem = "";
  let looksForLists = true;
  const dwell = watchDwell(tell, () => core.consent.allows("personalisation", "device"));

  function begin(isRoute: boolean): void {
    for (const timer of timers) clearTimeout(timer);
    dwell.end();
    tell("page_view", {}, "markup");
    const before = isRoute ? lastItem : "";
    timers = LOOKS_MS.map((afterMs, look) =>
      setTimeout(() => core.guard(() => found(before, look)), afterMs),
    );
  }

  function found(before: string, look: number): void {
    const page = core.page();
    const product = page.type === "product" ? pageProduct(core.product()) : null;
    const item = product?.items[0]?.item_id ?? page.item_id ?? "";
    // Where it is not, the page may be one of lists.
    if (look && !item && looksForLists) {
      looksForLists = false;
      import("./lists/startLists.ts").then((late) => late.startLists(core, tell)).catch(noop);
    }
    // The markup of the page before may still stand there; at the last look it is taken for this page's.
    if (!item || (item === before && look < LOOKS_MS.length - 1)) return;
    for (const timer of timers) clearTimeout(timer);
    lastItem = item;
    tell("view_item", product ?? { items: [{ item_id: item }] }, "markup");
    dwell.begin(item);
  }

  const tellSearch = (): void => {
    const { type, search_term } = core.page();
    const results = root.querySelector<HTMLElement>("[data-results]")?.dataset["results"];
    if (type === "search" && search_term)
      tell("view_search_results", { search_term, results }, "markup");
  };
  const enter = (isRoute: boolean): void => {
    begin(isRoute);
    core.guard(tellSearch);
  };
  enter(false);
  // Who comes back to a page that the browser has kept sees it again, as one that is loaded again.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) enter(false);
  });
  watchRoutes(() => enter(true));
}
