import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browse, choicesOn, ITEMS, isEvents } from "../e2e/browse.ts";
import { edge, shop } from "../e2e/demo.ts";
import { ALL, edgeApi } from "../e2e/edgeApi.ts";
import { acceptAll, openPanel, tokenOf } from "../e2e/panel.ts";
import { visitors } from "../e2e/visitors.ts";

const api = edgeApi(edge);
const visit = visitors(edge);
const SENT_MS = 2_500;

/** What the edge knows to have been looked at. */
async function lookedAt(token: string): Promise<string[]> {
  const me = (await (await api.call("GET", "/v1/me", { token })).json()) as {
    recent: { item_id: string }[];
  };
  return me.recent.map(({ item_id }) => item_id).sort();
}

const foot = (page: Page, name: string) =>
  page.locator("candour-panel .foot").getByRole("button", { name: new RegExp(`^${name}`) });

it.each([
  { name: "Gift mode", end: "End it", said: "Gift mode. This visit does not change what we know." },
  { name: "Pause", end: "Go on now", said: "Paused. Nothing is learned." },
])(
  "$name: nothing is recorded until it is lifted, then it is again",
  async ({ name, end, said }) => {
    const visitor = await visit();
    const { page } = visitor;
    const token = await acceptAll(page, shop);
    await browse(page, shop, ITEMS.slice(0, 1));
    await page.waitForTimeout(SENT_MS);
    await openPanel(page);
    await foot(page, name).click();
    await page.getByText(said).first().waitFor();
    expect(await foot(page, name).getAttribute("aria-pressed")).toBe("true");
    await page.waitForTimeout(SENT_MS);
    const from = visitor.requests.length;
    await browse(page, shop, ITEMS.slice(1, 3));
    await page.waitForTimeout(SENT_MS);
    expect(visitor.requests.slice(from).filter(isEvents)).toEqual([]);
    expect(await lookedAt(token)).toEqual([ITEMS[0]]);
    await openPanel(page);
    await page.getByText(said).first().waitFor();
    await page.getByRole("button", { name: end }).click();
    await browse(page, shop, ITEMS.slice(3, 4));
    await expect
      .poll(() => lookedAt(token), { timeout: 10_000 })
      .toEqual([ITEMS[0], ITEMS[3]].toSorted());
  },
);

it("forgets this visit: what was looked at in it is gone, and what it was before stays", async () => {
  const { page } = await visit();
  const token = await acceptAll(page, shop);
  await api.send(token, [{ name: "view_item", items: [{ item_id: ITEMS[9] }] }]);
  await browse(page, shop, ITEMS.slice(0, 1));
  await page.waitForTimeout(SENT_MS);
  expect(await lookedAt(token)).toEqual([ITEMS[0], ITEMS[9]].toSorted());
  await openPanel(page);
  await foot(page, "Forget this visit").click();
  await page.getByText("This visit is forgotten: 1 product.").first().waitFor();
  expect(await lookedAt(token)).toEqual([ITEMS[9]]);
});

it("was somebody else: all from before is erased, and the choices go on for a new shopper", async () => {
  const { page } = await visit();
  const token = await acceptAll(page, shop);
  await browse(page, shop, ITEMS.slice(0, 2));
  await page.waitForTimeout(SENT_MS);
  await openPanel(page);
  await page.getByRole("button", { name: "What we know", exact: true }).click();
  await page.getByRole("button", { name: "This wasn’t me" }).first().click();
  await page.getByRole("button", { name: "Erase and start afresh" }).click();
  await page
    .getByText("Everything from before is erased. From here on it is you.")
    .first()
    .waitFor();
  expect((await api.exportOf(token)).status).toBe(401);
  const next = await tokenOf(page);
  expect(next).not.toBe(token);
  expect(await choicesOn(page)).toEqual(ALL);
  expect(await lookedAt(next)).toEqual([]);
});
