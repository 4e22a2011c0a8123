import type { BrowserContext, Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { viewProduct } from "./shopVisit.ts";

interface Addresses {
  readonly shop: string;
  readonly edge: string;
  readonly news: string;
}

/** A shopper with the shop in one tab and the newspaper in another, as one browser has them. */
export function adVisit(context: BrowserContext, { shop, edge, news }: Addresses) {
  const choose = (page: Page, choices: object): Promise<unknown> =>
    page.evaluate((wanted) => Reflect.get(globalThis, "candour").consent.set(wanted), choices);
  const tokenOf = (page: Page): Promise<string> =>
    page.evaluate(() => JSON.parse(localStorage.getItem("candour:demo") ?? "{}").shopper ?? "");
  return {
    choose,
    tokenOf,
    /** Opens the shop, grants, and waits until the browser is linked. */
    async grant(choices: object): Promise<Page> {
      const page = await context.newPage();
      await page.goto(shop);
      await page.waitForFunction(() => "ready" in Object(Reflect.get(globalThis, "candour")));
      const linked = page.waitForResponse(
        (answer) => answer.url().endsWith("/v1/retargeting/link") && answer.status() === 200,
      );
      await choose(page, choices);
      await linked;
      return page;
    },
    view: (page: Page, item: string): Promise<void> => viewProduct(page, shop, item),
    /** Does something that the edge learns of, and waits until it has. */
    async track(page: Page, name: string, params: object): Promise<void> {
      const told = page.waitForResponse(
        (answer) =>
          answer.url().endsWith("/v1/events") && (answer.request().postData() ?? "").includes(name),
      );
      await page.evaluate(
        ([event, more]) => Reflect.get(globalThis, "candour").track(event, more),
        [name, params] as const,
      );
      await told;
    },
    /** Reads the article; answers the box beside it, once it has loaded. */
    async read(page?: Page): Promise<{ page: Page; box: Frame }> {
      const paper = page ?? (await context.newPage());
      await paper.goto(news);
      // Alone in its place: loaded, and where it stays.
      await paper.locator(".place--side iframe:only-child").waitFor();
      const box = paper.frames().find((frame) => frame.url().startsWith(`${edge}/v1/ads/frame`));
      if (!box) throw new Error("no box");
      await box.locator("main").waitFor();
      // Chromium lets clicks pass by a frame of another process that was put in its place only now.
      await paper.waitForTimeout(500);
      return { page: paper, box };
    },
  };
}

/** The titles and reasons in a box. */
export async function boxText(box: Frame): Promise<string> {
  return box.locator("main").innerText();
}

/** What says that nobody was known: on the box's own page of reasons. */
export async function expectPlain(box: Frame): Promise<void> {
  const why = await box.locator("#why").textContent();
  expect(why).toContain("Nothing you did was used.");
  expect(await boxText(box)).not.toMatch(/You looked at this|Still in your cart/);
}
