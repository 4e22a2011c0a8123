import type { Page } from "playwright-core";
import type { Sent } from "./recordingProxy.ts";
import { isIdentifying } from "./shopper.ts";

/** Products of the demo shop. */
export const ITEMS = [
  "85123A",
  "85099B",
  "22423",
  "47566",
  "20725",
  "84879",
  "22197",
  "22720",
  "21212",
  "22383",
] as const;

/** A page's life until everything that it does by itself is done or under way: looks at markup, gathers, sends. */
const SETTLED_MS = 1_200;

/** Opens the pages of products, one after the other. */
export async function browse(page: Page, shop: string, items: readonly string[]): Promise<void> {
  for (const item of items) {
    await page.goto(`${shop}/product/${encodeURIComponent(item)}`);
    await page.waitForTimeout(SETTLED_MS);
  }
}

/** What a page does without being loaded: the only way to look at products without a network. */
export async function track(page: Page, items: readonly string[]): Promise<void> {
  await page.evaluate((ids) => {
    const candour = Reflect.get(globalThis, "candour");
    for (const item_id of ids) candour.track("view_item", { items: [{ item_id }] });
  }, items);
}

/** The choices as the SDK tells them to the page. */
export function choicesOn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Reflect.get(globalThis, "candour").consent.get());
}

export const pathOf = (request: Sent): string => new URL(request.url()).pathname;

export const isEvents = (request: Sent): boolean => pathOf(request) === "/v1/events";

/** A request's body as JSON. */
export function bodyOf(request: Sent | undefined): Record<string, unknown> {
  return JSON.parse(request?.postData() ?? "{}");
}

/** Of the requests from one on, those that say who the shopper is. */
export function linkedFrom(requests: readonly Sent[], from: number): Sent[] {
  return requests.slice(from).filter(isIdentifying);
}
