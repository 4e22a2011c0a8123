import type { Page } from "playwright-core";

/** Leaves the page, and waits until what it hands over as it goes is on its way: none of that is the next page's. */
export async function leave(page: Page): Promise<void> {
  await page.goto("about:blank");
  await page.waitForTimeout(500);
}
