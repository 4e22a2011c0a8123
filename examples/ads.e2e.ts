import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { adVisit, boxText, expectPlain } from "./e2e/adVisit.ts";
import { edge, news, shop } from "./e2e/demo.ts";
import { edgeApi } from "./e2e/edgeApi.ts";

const api = edgeApi(edge);
const CAKESTAND = "22423";
const BAG = "85099B";
/** Out of stock in the demo. */
const ALARM_CLOCK = "22727";
const YES = { personalisation: "denied", retargeting: "granted", measurement: "granted" };

let browser: Browser;
let context: BrowserContext;
let visit: ReturnType<typeof adVisit>;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 1000 } });
  visit = adVisit(context, { shop, edge, news });
});
afterEach(() => context.close());

describe("beside an article", () => {
  it("shows what was looked at with its reason, and no longer once it is bought", async () => {
    const page = await visit.grant(YES);
    await visit.view(page, CAKESTAND);
    const { page: paper, box } = await visit.read();
    const text = await boxText(box);
    expect(text).toMatch(/^Advertisement\s+Pippin Lane\s+Regency cakestand 3 tier/);
    expect(text).toContain("You looked at this today");
    await visit.track(page, "purchase", {
      ...{ transaction_id: `T-${Date.now()}`, currency: "GBP", value: 12.75 },
      items: [{ item_id: CAKESTAND, quantity: 1, price: 12.75 }],
    });
    await expectPlain((await visit.read(paper)).box);
    // Told to the record by the shopper's alarm, a few seconds later.
    await expect
      .poll(() => api.admin("GET", "/v1/admin/reports/suppression?site=demo"), { timeout: 30_000 })
      .toMatchObject({
        ads: expect.toSatisfy((count: number) => count > 0),
        purchases: expect.toSatisfy((count: number) => count > 0),
        ads_after_purchase: 0,
      });
  });

  it("leads to the shop by a person's click alone, without a trace of who it is", async () => {
    const page = await visit.grant(YES);
    await visit.view(page, CAKESTAND);
    const { page: paper, box } = await visit.read();
    const seen: string[] = [];
    context.on("request", (request) => {
      seen.push(`${request.url()} ${request.headers()["referer"] ?? ""}`);
    });
    const answer = await box.evaluate(async () => {
      const form = document.querySelector<HTMLFormElement>("form[data-click]");
      const fields = [...(form?.querySelectorAll("input") ?? [])].map((one) => [
        one.name,
        one.value,
      ]);
      const body = new URLSearchParams(fields);
      const { status } = await fetch("/v1/ads/click", { method: "POST", body, redirect: "manual" });
      return status;
    });
    expect(answer).toBe(403);
    const [tab] = await Promise.all([
      context.waitForEvent("page"),
      box.getByRole("button", { name: "Regency cakestand" }).click(),
    ]);
    await tab.waitForURL(`${shop}/product/${CAKESTAND}`);
    expect(await tab.evaluate(() => [document.referrer, window.opener])).toEqual(["", null]);
    const name = (await context.cookies())
      .map(({ value }) => value)
      .filter((one) => one.length > 20);
    expect(name.length).toBeGreaterThan(0);
    const token = await visit.tokenOf(page);
    for (const secret of [...name, token]) expect(seen.join("\n")).not.toContain(secret);
    await paper.close();
  });

  it("forgets at once: withdrawn in the panel, or the shopper gone", async () => {
    for (const end of ["withdraw", "forget"] as const) {
      const page = await visit.grant(YES);
      await visit.view(page, CAKESTAND);
      const { page: paper, box } = await visit.read();
      expect(await boxText(box)).toContain("You looked at this today");
      if (end === "withdraw") await visit.choose(page, { retargeting: "denied" });
      else await page.evaluate(() => Reflect.get(globalThis, "candour").forget());
      await expect
        .poll(async () => (await context.cookies()).map(({ name }) => name).join())
        .not.toContain("__Host-candour-r");
      await expectPlain((await visit.read(paper)).box);
      await page.close();
      await paper.close();
    }
  });

  it("hides a product for good, and takes that back", async () => {
    const page = await visit.grant(YES);
    await visit.view(page, CAKESTAND);
    const { page: paper, box } = await visit.read();
    await box.getByRole("button", { name: "Hide" }).click();
    await box.getByText("Hidden. These products are no longer shown to you").waitFor();
    const muted = await (
      await api.call("GET", "/v1/me", { token: await visit.tokenOf(page) })
    ).json();
    expect(muted).toMatchObject({ muted: { items: [{ id: CAKESTAND }] } });
    await box.getByRole("button", { name: "Undo" }).click();
    await box.getByRole("button", { name: "Regency cakestand" }).waitFor();
    await box.getByRole("button", { name: "Hide" }).click();
    await box.getByText("Hidden.").waitFor();
    await expectPlain((await visit.read(paper)).box);
  });

  it("stops everywhere at once, with a receipt, and the shop's tabs learn of it", async () => {
    const page = await visit.grant(YES);
    await visit.view(page, CAKESTAND);
    const { page: paper, box } = await visit.read();
    const size = await paper.locator(".place--side iframe").boundingBox();
    await box.getByRole("button", { name: "Stop these ads" }).click();
    await box.getByText("Stopped, here and everywhere.").waitFor();
    expect(await paper.locator(".place--side iframe").boundingBox()).toEqual(size);
    const token = await visit.tokenOf(page);
    const me = await (await api.call("GET", "/v1/me", { token })).json();
    expect(me).toMatchObject({ consent: { choices: { retargeting: "denied" }, via: "ad" } });
    expect(me.consent.receipts.at(-1).signature).toBeTruthy();
    // It is remembered as a no, without an identifier.
    const { box: later } = await visit.read(paper);
    await later.getByText("Stopped, here and everywhere.").waitFor();
    const kept = (await context.cookies()).map(({ name, value }) => [name, value]);
    expect(new Set(kept.map(String))).toEqual(new Set(["__Host-candour-n-demo,1"]));
    await page.reload();
    await expect
      .poll(() => page.evaluate(() => Reflect.get(globalThis, "candour").consent.get().retargeting))
      .toBe("denied");
  });

  it("takes a stop back where nothing was chosen since", async () => {
    const page = await visit.grant(YES);
    await visit.view(page, CAKESTAND);
    const { box } = await visit.read();
    await box.getByRole("button", { name: "Stop these ads" }).click();
    await box.getByRole("button", { name: "Undo" }).click();
    await box.locator('main[data-state="ads"]').waitFor();
    const token = await visit.tokenOf(page);
    const me = await (await api.call("GET", "/v1/me", { token })).json();
    expect(me).toMatchObject({ consent: { choices: { retargeting: "granted" }, via: "ad" } });
  });

  it("keeps to what the shopper wants of it, and to what is in stock", async () => {
    const page = await visit.grant(YES);
    await visit.view(page, ALARM_CLOCK);
    const { page: paper, box } = await visit.read();
    await expectPlain(box);
    expect(await boxText(box)).not.toContain("Alarm clock Bakelike red");
    await visit.view(page, CAKESTAND);
    await visit.view(page, BAG);
    const token = await visit.tokenOf(page);
    await api.call("PATCH", "/v1/me", { token, body: { attention: "little" } });
    const { box: one } = await visit.read(paper);
    expect(await one.locator(".ad__item").count()).toBe(1);
    await expect.poll(() => boxText(one)).toContain("You looked at this");
    // Seen for a second: the day's one is spent.
    await paper.waitForResponse((answer) => answer.url().endsWith("/v1/ads/seen"));
    await expectPlain((await visit.read(paper)).box);
  });

  it("honours the browser's signal on this very load, and after it went away", async () => {
    const page = await visit.grant(YES);
    await visit.view(page, CAKESTAND);
    await context.setExtraHTTPHeaders({ "Sec-GPC": "1" });
    const { page: paper, box } = await visit.read();
    await expectPlain(box);
    await context.setExtraHTTPHeaders({});
    await page.reload();
    await page.goto(`${shop}/product/${CAKESTAND}`);
    await expectPlain((await visit.read(paper)).box);
    await page.bringToFront();
    await expect
      .poll(() => page.evaluate(() => Reflect.get(globalThis, "candour").consent.get().retargeting))
      .toBe("denied");
  });

  it("knows nobody who granted personalisation alone, and asks nothing with an identifier", async () => {
    const page = await context.newPage();
    await page.goto(shop);
    await page.waitForFunction(() => "ready" in Object(Reflect.get(globalThis, "candour")));
    await visit.choose(page, { personalisation: "granted" });
    await visit.view(page, CAKESTAND);
    const asked: (string | undefined)[] = [];
    context.on("request", async (request) => {
      if (request.url().includes("/v1/ads/")) asked.push((await request.allHeaders())["cookie"]);
    });
    await expectPlain((await visit.read()).box);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(Boolean)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

  it("suits the page where third-party cookies are kept apart, until a click hands over", async () => {
    const page = await visit.grant(YES);
    await visit.view(page, CAKESTAND);
    const paper = await context.newPage();
    await keepApart(paper);
    const { box } = await visit.read(paper);
    await expectPlain(box);
    expect(await box.locator("#why").textContent()).toContain("Chosen to suit this page, not you.");
    const linked = context.waitForEvent("response", (answer) =>
      (answer.request().postData() ?? "").includes("handoff"),
    );
    const [tab] = await Promise.all([
      context.waitForEvent("page"),
      box.locator(".ad__link").first().click(),
    ]);
    expect((await linked).status()).toBe(200);
    await expect.poll(() => tab.url()).not.toContain("#");
    await paper.bringToFront();
    await expect
      .poll(async () => (await context.cookies()).map(({ name }) => name), { timeout: 20_000 })
      .toContain("__Host-candour-p-demo");
    expect(await boxText((await visit.read(paper)).box)).toContain("You looked at this today");
  });

  it("asks the browser for the shop's own cookie where the shopper presses, and takes its no", async () => {
    const page = await visit.grant(YES);
    await visit.view(page, CAKESTAND);
    const paper = await context.newPage();
    await keepApart(paper);
    const { box } = await visit.read(paper);
    const size = await paper.locator(".place--side iframe").boundingBox();
    await expectPlain(box);
    // The browser says no by itself: what was there stays, and says so.
    const show = box.getByRole("button", { name: "Show what I looked at" });
    await box.getByRole("button", { name: "Why this?" }).click();
    await show.click();
    await box.getByText("Your browser did not allow it. Nothing has changed.").waitFor();
    await expectPlain(box);
    await box.getByRole("button", { name: "Close" }).click();
    await context.grantPermissions(["storage-access"]);
    await box.getByRole("button", { name: "Why this?" }).click();
    await show.click();
    await box.locator("main[data-known]").waitFor();
    expect(await boxText(box)).toContain("You looked at this today");
    expect(await paper.locator(".place--side iframe").boundingBox()).toEqual(size);
    // A yes that the browser remembers is not asked for again.
    const { box: later } = await visit.read(paper);
    await later.locator("main[data-known]").waitFor();
    expect(await boxText(later)).toContain("You looked at this today");
  });
});

/** As browsers do that give no other site's frame its cookies. */
async function keepApart(page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCookieControls", { enableThirdPartyCookieRestriction: true });
}
