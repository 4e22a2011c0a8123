import { describe, expect, it } from "vitest";
import {
  bodyOf,
  browse,
  choicesOn,
  ITEMS,
  isEvents,
  linkedFrom,
  pathOf,
  track,
} from "../e2e/browse.ts";
import { edge, shop } from "../e2e/demo.ts";
import { edgeApi, NO } from "../e2e/edgeApi.ts";
import {
  acceptAll,
  answerNotice,
  everything,
  openPanel,
  tokenOf,
  untilAsked,
} from "../e2e/panel.ts";
import { readKept, readStored, TOKEN } from "../e2e/shopper.ts";
import { untilClean } from "../e2e/untilClean.ts";
import { visitors } from "../e2e/visitors.ts";

const api = edgeApi(edge);
const visit = visitors(edge);
const FIVE = ITEMS.slice(0, 5);
const OTHERS = ITEMS.slice(5, 10);

describe("withdrawing in the panel", () => {
  it("lets nothing leave but the one call that erases, and cleans the browser within a second", async () => {
    const visitor = await visit();
    const { page, context } = visitor;
    const token = await acceptAll(page, shop);
    await browse(page, shop, FIVE);
    await expect.poll(() => visitor.requests.filter(isEvents).length).toBeGreaterThanOrEqual(5);
    await openPanel(page);
    await visitor.settled();

    const from = visitor.requests.length;
    const cleanMs = await untilClean(everything(page, "off"));
    await browse(page, shop, OTHERS);
    await context.setOffline(true);
    await track(page, FIVE);
    await context.setOffline(false);
    await visitor.settled();

    const linked = linkedFrom(visitor.requests, from);
    expect(linked.map(pathOf)).toEqual(["/v1/consent"]);
    expect(bodyOf(linked[0]).choices).toEqual(NO);
    expect(visitor.requests.slice(from).filter(isEvents)).toEqual([]);
    expect(cleanMs).toBeLessThan(1_000);
    const { local, ...rest } = await readKept(page);
    expect(rest).toEqual({ cookies: [], session: {}, databases: [], caches: [] });
    expect(Object.keys(local)).toEqual(["candour:demo"]);
    expect(JSON.stringify(local)).not.toMatch(/c1\.|receipt|product|85123A/);
    expect((await api.exportOf(token)).status).toBe(401);
  });

  it("without a network drops what waited unsent, and erases first when it is back", async () => {
    const visitor = await visit();
    const { page, context } = visitor;
    const token = await acceptAll(page, shop);
    await visitor.settled();
    await context.setOffline(true);
    const from = visitor.requests.length;
    await track(page, FIVE);
    await expect.poll(() => readStored(page)).toContain(FIVE[4]);
    await openPanel(page);
    await page.waitForTimeout(500);
    const pressed = visitor.requests.length;
    await everything(page, "off").click();
    await expect.poll(() => readStored(page)).not.toContain(FIVE[4]);
    expect((await readKept(page)).databases).toEqual([]);
    await visitor.settled();

    await context.setOffline(false);
    await expect.poll(() => readStored(page)).not.toMatch(TOKEN);
    await track(page, OTHERS);
    await visitor.settled();
    expect(visitor.requests.slice(from).filter(isEvents)).toEqual([]);
    const linked = linkedFrom(visitor.requests, pressed);
    expect([...new Set(linked.map(pathOf))]).toEqual(["/v1/consent"]);
    for (const request of linked) expect(bodyOf(request).choices).toEqual(NO);
    expect((await api.exportOf(token)).status).toBe(401);
  });

  it("is told to the edge by the next page where the one it was made on is gone", async () => {
    const visitor = await visit();
    const { page, context, tab } = visitor;
    const token = await acceptAll(page, shop);
    await visitor.settled();
    await context.setOffline(true);
    await openPanel(page);
    await everything(page, "off").click();
    await expect.poll(() => choicesOn(page)).toEqual(NO);
    await page.waitForTimeout(500);
    await page.close();
    await context.setOffline(false);
    const from = visitor.requests.length;
    const next = await tab();
    await browse(next, shop, FIVE.slice(0, 1));
    await expect.poll(() => readStored(next)).not.toMatch(TOKEN);
    const linked = linkedFrom(visitor.requests, from);
    expect(linked.map(pathOf)).toEqual(["/v1/consent"]);
    expect(bodyOf(linked[0]).choices).toEqual(NO);
    expect((await api.exportOf(token)).status).toBe(401);
  });

  it("is obeyed by every other tab within a second", async () => {
    const visitor = await visit();
    const { page, tab } = visitor;
    const token = await acceptAll(page, shop);
    const other = await tab();
    await browse(other, shop, FIVE.slice(0, 1));
    await openPanel(page);
    await visitor.settled();
    await other.evaluate(() => {
      document.addEventListener(
        "candour:consent",
        () => Object.assign(globalThis, { toldAt: Date.now() }),
        { once: true },
      );
    });
    await page.evaluate(() => {
      addEventListener("click", () => Object.assign(globalThis, { pressedAt: Date.now() }), {
        capture: true,
        once: true,
      });
    });
    const from = visitor.requests.length;
    await everything(page, "off").click();
    await expect.poll(() => choicesOn(other)).toEqual(NO);
    const pressedAt = await page.evaluate(() => Reflect.get(globalThis, "pressedAt"));
    const toldAt = await other.evaluate(() => Reflect.get(globalThis, "toldAt"));
    expect(toldAt - pressedAt).toBeLessThan(1_000);

    await track(other, OTHERS);
    await browse(other, shop, OTHERS.slice(0, 2));
    await visitor.settled();
    expect(linkedFrom(visitor.requests, from).map(pathOf)).toEqual(["/v1/consent"]);
    expect(visitor.requests.slice(from).filter(isEvents)).toEqual([]);
    expect((await readKept(other)).databases).toEqual([]);
    expect((await api.exportOf(token)).status).toBe(401);
  });

  it("also drops what a tab that crashed had left waiting", async () => {
    const visitor = await visit();
    const { page, context, tab } = visitor;
    await acceptAll(page, shop);
    const survivor = await tab();
    await browse(survivor, shop, FIVE.slice(0, 1));
    await openPanel(survivor);
    await visitor.settled();
    await context.setOffline(true);
    const from = visitor.requests.length;
    await track(page, FIVE);
    await expect.poll(() => readStored(survivor)).toContain(FIVE[4]);
    const crashed = page.waitForEvent("crash");
    const session = await context.newCDPSession(page);
    session.send("Page.crash").catch(() => null);
    await crashed;
    await page.close();
    await everything(survivor, "off").click();
    await context.setOffline(false);
    await expect.poll(() => readStored(survivor)).not.toMatch(TOKEN);
    await visitor.settled();
    expect(visitor.requests.slice(from).filter(isEvents)).toEqual([]);
    expect(await readStored(survivor)).not.toContain(FIVE[4]);
  });
});

it("refuses what was captured before a withdrawal and is sent again after it", async () => {
  const visitor = await visit();
  const { page } = visitor;
  const token = await acceptAll(page, shop);
  await browse(page, shop, FIVE.slice(0, 2));
  await visitor.settled();
  const captured = visitor.requests.filter(isEvents).map((request) => request.postData() ?? "");
  expect(captured.length).toBeGreaterThan(0);
  await openPanel(page);
  await everything(page, "off").click();
  await expect.poll(() => readStored(page)).not.toMatch(TOKEN);
  for (const body of captured) {
    expect((await fetch(`${edge}/v1/events`, { method: "POST", body })).status).toBe(401);
  }
  const asked = await api.call("POST", "/v1/consent", {
    body: {
      shopper: token,
      choices: { ...NO, personalisation: "granted" },
      policy: "1",
      via: "api",
    },
  });
  expect(asked.status).toBe(401);
});

it("makes a shopper without a past of one who says yes again after erasing", async () => {
  const { page } = await visit();
  const first = await acceptAll(page, shop);
  await browse(page, shop, FIVE.slice(0, 2));
  await openPanel(page);
  await page.getByRole("button", { name: "Take or delete it", exact: true }).click();
  await page.getByRole("button", { name: /^Delete everything/ }).click();
  await page.getByRole("button", { name: "Yes, delete everything" }).click();
  await expect.poll(() => readStored(page)).not.toMatch(TOKEN);
  await page.goto(`${shop}/`);
  await openPanel(page);
  await everything(page, "on").click();
  const second = await tokenOf(page);
  expect(second).not.toBe(first);
  expect(await pastOf(second)).toEqual({ recent: [], receipts: 1, views: 0 });
});

describe("clearing the site's data in the browser", () => {
  it("leaves no way back to the shopper who was", async () => {
    const visitor = await visit();
    const { page, context } = visitor;
    const first = await acceptAll(page, shop);
    await browse(page, shop, FIVE.slice(0, 2));
    const session = await context.newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin: shop, storageTypes: "all" });
    const from = visitor.requests.length;
    await page.goto(`${shop}/`);
    await untilAsked(page);
    expect(linkedFrom(visitor.requests, from)).toEqual([]);
    for (const request of visitor.requests.slice(from)) {
      expect(request.url() + JSON.stringify(request.headers()) + request.postData()).not.toContain(
        first.split(".")[3],
      );
    }
    await answerNotice(page, "Yes, personalise");
    const second = await tokenOf(page);
    expect(second).not.toBe(first);
    expect(await pastOf(second)).toEqual({ recent: [], receipts: 1, views: 0 });
  });

  it("ends recording on the page that is open, without a new shopper", async () => {
    const visitor = await visit();
    const { page, context } = visitor;
    await acceptAll(page, shop);
    await visitor.settled();
    const session = await context.newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin: shop, storageTypes: "all" });
    const from = visitor.requests.length;
    await track(page, FIVE);
    await visitor.settled();
    expect(visitor.requests.slice(from).filter(isEvents)).toEqual([]);
    expect(linkedFrom(visitor.requests, from)).toEqual([]);
    expect(Object.values(await choicesOn(page))).toEqual(["unset", "unset", "unset", "unset"]);
    expect(await readStored(page)).not.toMatch(TOKEN);
  });
});

/** What the edge holds of what a shopper did. */
async function pastOf(token: string): Promise<object> {
  const { recent, receipts, events } = (await (await api.exportOf(token)).json()) as {
    recent: object[];
    receipts: object[];
    events: { name: string }[];
  };
  const views = events.filter(({ name }) => name === "view_item").length;
  return { recent, receipts: receipts.length, views };
}
