import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { linkedFrom } from "../e2e/browse.ts";
import { edge, news, shop } from "../e2e/demo.ts";
import { visitors } from "../e2e/visitors.ts";

const visit = visitors(edge);

/** A shop that has forgotten to say who may frame it. */
async function letFrame(context: BrowserContext): Promise<void> {
  await context.route(`${shop}/`, async (route) => {
    const answer = await fetch(`${shop}/`);
    await route.fulfill({ body: await answer.text(), contentType: "text/html; charset=utf-8" });
  });
}

async function frameIn(page: Page, address: string): Promise<FrameLocator> {
  await page.goto(address);
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src, width: "1000", height: "700", id: "framed" });
    document.body.prepend(frame);
  }, `${shop}/`);
  const frame = page.frameLocator("#framed");
  const isThere = (): Promise<string> =>
    frame.locator("body").evaluate(() => typeof Object(Reflect.get(globalThis, "candour")).track);
  await expect.poll(isThere, { timeout: 20_000 }).toBe("function");
  return frame;
}

it("a page of another site that frames the shop gets no control of anybody's choices", async () => {
  const visitor = await visit({ bypassCSP: true });
  await letFrame(visitor.context);
  const frame = await frameIn(visitor.page, news);
  await visitor.page.waitForTimeout(3_000);
  expect(await frame.getByRole("button", { name: "No thanks" }).count()).toBe(0);
  await frame.locator("[data-candour-preferences]").first().click();
  await frame.getByText("This page stands inside a page of another site.").waitFor();
  const panel = frame.locator("candour-panel");
  expect(await panel.getByRole("switch").count()).toBe(0);
  expect(await panel.getByRole("radio").count()).toBe(0);
  expect(await panel.getByRole("button").count()).toBe(1);
  const link = panel.getByRole("link");
  expect(await link.getAttribute("target")).toBe("_blank");
  const opening = visitor.context.waitForEvent("page");
  await link.click();
  const opened = await opening;
  // At the top level it is asked as anywhere.
  await opened.getByRole("button", { name: "No thanks" }).waitFor();
  expect(linkedFrom(visitor.requests, 0)).toEqual([]);
});

it("the shop's own page that frames the shop is no other site", async () => {
  const visitor = await visit({ bypassCSP: true });
  await letFrame(visitor.context);
  const frame = await frameIn(visitor.page, `${shop}/cart`);
  await frame.locator("[data-candour-preferences]").first().click();
  await frame.getByRole("switch").first().waitFor();
});
