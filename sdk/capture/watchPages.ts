import type { Core } from "../Core.ts";
import { root } from "../root.ts";
import type { ProductView } from "./ProductView.ts";
import { productOf } from "./productOf.ts";
import type { Tell } from "./Source.ts";
import { watchDwell } from "./watchDwell.ts";
import { watchRoutes } from "./watchRoutes.ts";

/** When to look for a product's markup after a page began: a single-page shop writes it late. The first leaves the page time to tell by itself. */
const LOOKS_MS = [300, 1_200, 3_000];

/** A character's name in HTML, which is none in JSON: themes leave it there. */
const ENTITY = /&.*;/;

/** Tells of pages and of the product that a page's markup is about. */
export function watchPages(core: Core, tell: Tell): void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let lastItem = "";
  /** A look at a page that has been left, or whose product is found, finds nothing more. */
  let turn = 0;
  let looksForLists = true;
  const dwell = watchDwell(tell, () => core.consent.allows("personalisation", "device"));

  function begin(isRoute: boolean): void {
    for (const timer of timers) clearTimeout(timer);
    turn++;
    dwell.end();
    tell("page_view", {}, "markup");
    const before = isRoute ? lastItem : "";
    timers = LOOKS_MS.map((afterMs, look) =>
      setTimeout(
        () => found(before, look).catch((error) => core.emit("error", { error })),
        afterMs,
      ),
    );
  }

  async function readProduct(): Promise<ProductView | null> {
    const node = core.product() ?? {};
    const view = productOf((name) => node[name]);
    // Most shops have plain JSON-LD that says all: what reads the rest loads where there is none.
    if (view?.value && !ENTITY.test(JSON.stringify(view))) return view;
    return import("./markedProduct.ts").then(
      (late) => late.markedProduct(core),
      () => view,
    );
  }

  async function found(before: string, look: number): Promise<void> {
    const mine = turn;
    const page = core.page();
    // Markup that the core does not look for makes a product's page of one of no other kind.
    const product = /product|other/.test(page.type) ? await readProduct() : null;
    if (mine !== turn) return;
    const item = product?.items[0]?.item_id ?? page.item_id ?? "";
    // Where it is not, the page may be one of lists.
    if (look && !item && looksForLists) {
      looksForLists = false;
      import("./lists/startLists.ts").then((late) => late.startLists(core, tell)).catch(() => {});
    }
    // The markup of the page before may still stand there; at the last look it is taken for this page's.
    if (!item || (item === before && look < LOOKS_MS.length - 1)) return;
    turn++;
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
