import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browse, choicesOn, ITEMS, isEvents } from "../e2e/browse.ts";
import { edge, shop } from "../e2e/demo.ts";
import { ALL, edgeApi } from "../e2e/edgeApi.ts";
import { acceptAll, answerNotice, openPanel, tokenOf } from "../e2e/panel.ts";
import { personalised, viewProduct } from "../e2e/shopVisit.ts";
import { visitors } from "../e2e/visitors.ts";

const api = edgeApi(edge);
const visit = visitors(edge);

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
    await visitor.settled();
    await openPanel(page);
    await foot(page, name).click();
    await page.getByText(said).first().waitFor();
    expect(await foot(page, name).getAttribute("aria-pressed")).toBe("true");
    await visitor.settled();
    const from = visitor.requests.length;
    await browse(page, shop, ITEMS.slice(1, 3));
    await visitor.settled();
    expect(visitor.requests.slice(from).filter(isEvents)).toEqual([]);
    expect(await lookedAt(token)).toEqual([ITEMS[0]]);
    await openPanel(page);
    await page.getByText(said).first().waitFor();
    await page.getByRole("button", { name: end }).click();
    await browse(page, shop, ITEMS.slice(3, 4));
    await expect.poll(() => lookedAt(token)).toEqual([ITEMS[0], ITEMS[3]].toSorted());
  },
);

it("forgets this visit: what was looked at in it is gone, and what it was before stays", async () => {
  const { page, settled } = await visit();
  const token = await acceptAll(page, shop);
  await api.send(token, [
    { name: "view_item", at: Date.now() - 3_600_000, items: [{ item_id: ITEMS[9] }] },
  ]);
  await browse(page, shop, ITEMS.slice(0, 2));
  await settled();
  await expect.poll(() => lookedAt(token)).toEqual([ITEMS[0], ITEMS[1], ITEMS[9]].toSorted());
  await openPanel(page);
  await foot(page, "Forget this visit").click();
  await page.getByText("This visit is forgotten: 2 products.").first().waitFor();
  expect(await lookedAt(token)).toEqual([ITEMS[9]]);
});

it("was somebody else: all from before is erased, and the choices go on for a new shopper", async () => {
  const { page, settled } = await visit();
  const token = await acceptAll(page, shop);
  await browse(page, shop, ITEMS.slice(0, 2));
  await settled();
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

it("what is changed in the panel changes the row behind it at once, without a load", async () => {
  const { page } = await visit();
  await page.goto(`${shop}/`);
  await answerNotice(page, "Yes, personalise");
  await tokenOf(page);
  for (const item of [ITEMS[1], ITEMS[2], ITEMS[0]]) await viewProduct(page, shop, item);
  await personalised(page, shop);
  await page.evaluate(() => Object.assign(globalThis, { sameLoad: true }));
  const row = page.locator('[data-candour-slot="home-hero"]');
  const panel = page.locator("candour-panel");
  /** What the row shows once it shows something else, within a second or two. */
  const changedFrom = async (before: string): Promise<string> => {
    let now = before;
    await expect
      .poll(async () => {
        now = await row.innerText();
        return now;
      })
      .not.toBe(before);
    return now;
  };
  const section = (name: string) => panel.getByRole("button", { name, exact: true }).click();
  let shown = await row.innerText();

  await openPanel(page);
  await section("Why you saw this");
  await panel.getByRole("heading", { name: /^Without (this view|these \d views)/ }).waitFor();
  await panel.locator(".swap").waitFor();
  await section("What we know");
  const bags = panel.getByRole("listitem").filter({ hasText: "Shopping and storage bags" });
  await bags.getByText("Less", { exact: true }).click();
  shown = await changedFrom(shown);
  await panel.getByRole("button", { name: /^Mute: T.light holders/ }).click();
  shown = await changedFrom(shown);
  await panel.getByRole("button", { name: /^Remove: White hanging heart/ }).click();
  shown = await changedFrom(shown);
  await foot(page, "Forget this visit").click();
  shown = await changedFrom(shown);
  expect(shown).toContain("Popular this week");
  expect(await page.evaluate(() => Reflect.get(globalThis, "sameLoad"))).toBe(true);
});
