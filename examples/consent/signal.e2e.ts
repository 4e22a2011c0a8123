import type { BrowserContext } from "playwright-core";
import { describe, expect, it } from "vitest";
import { bodyOf, choicesOn, ITEMS, linkedFrom, pathOf } from "../e2e/browse.ts";
import { edge, shop } from "../e2e/demo.ts";
import { ALL, edgeApi } from "../e2e/edgeApi.ts";
import { leave } from "../e2e/leave.ts";
import { acceptAll, isLeftAlone, openPanel, switchOf } from "../e2e/panel.ts";
import { openHome } from "../e2e/shopVisit.ts";
import { visitors } from "../e2e/visitors.ts";

const api = edgeApi(edge);
const visit = visitors(edge);
const HONOURED = "Your browser asks not to be retargeted. We honour that.";

interface Me {
  readonly consent: { readonly choices: Record<string, string>; readonly gpc: boolean };
}

/** What the edge holds to be allowed, read without the signal. */
const meOf = async (token: string): Promise<Me> =>
  (await (await api.call("GET", "/v1/me", { token })).json()) as Me;

/** Global Privacy Control as a browser has it, from the next page on. */
async function signal(
  context: BrowserContext,
  how: { header: boolean; property: boolean },
): Promise<void> {
  await context.setExtraHTTPHeaders(how.header ? { "Sec-GPC": "1" } : {});
  await context.addInitScript((on) => {
    Object.defineProperty(Navigator.prototype, "globalPrivacyControl", {
      get: () => on,
      configurable: true,
    });
  }, how.property);
}

describe("Global Privacy Control", () => {
  it("that appears after a yes to everything ends retargeting on that very load, says so and asks nothing", async () => {
    const visitor = await visit();
    const { page, context } = visitor;
    const token = await acceptAll(page, shop);
    expect((await meOf(token)).consent.choices).toEqual(ALL);
    await signal(context, { header: true, property: true });
    await leave(page);
    const from = visitor.requests.length;
    await page.goto(`${shop}/`);
    expect(await isLeftAlone(page)).toBe(true);
    expect(await choicesOn(page)).toEqual({ ...ALL, retargeting: "denied" });
    const asked = linkedFrom(visitor.requests, from).find(
      (request) => pathOf(request) === "/v1/slots",
    );
    expect(bodyOf(asked).gpc).toBe(true);
    await openPanel(page);
    await page.getByText(HONOURED).first().waitFor();
    expect(await switchOf(page, "retargeting").getAttribute("aria-checked")).toBe("false");
    expect((await meOf(token)).consent.gpc).toBe(true);
  });

  it("counts by the header alone", async () => {
    const { page, context } = await visit();
    await signal(context, { header: true, property: false });
    const token = await acceptAll(page, shop);
    await expect.poll(() => choicesOn(page)).toEqual({ ...ALL, retargeting: "denied" });
    await openPanel(page);
    await page.getByText("We honour that").first().waitFor();
    const { consent } = await meOf(token);
    expect(consent).toMatchObject({
      gpc: true,
      choices: { retargeting: "denied", personalisation: "granted" },
    });
    const file = (await (await api.exportOf(token)).json()) as { receipts: object[] };
    expect(file.receipts[0]).toMatchObject({ gpc: true, choices: { retargeting: "denied" } });
  });

  it("that only the header says is shown, and locks the switch, before anything was chosen", async () => {
    const { page, context } = await visit();
    await signal(context, { header: true, property: false });
    await openHome(page, shop);
    await openPanel(page);
    await page.getByText(HONOURED).first().waitFor();
    expect(await switchOf(page, "retargeting").getAttribute("aria-disabled")).not.toBeNull();
    // The answer of a page without slots says it too.
    await page.goto(`${shop}/checkout`);
    await openPanel(page);
    await page.getByText(HONOURED).first().waitFor();
  });

  it("counts by the property alone, and no body can take back what the header says", async () => {
    const { page, context } = await visit();
    await signal(context, { header: false, property: true });
    const token = await acceptAll(page, shop);
    expect(await choicesOn(page)).toEqual({ ...ALL, retargeting: "denied" });
    expect((await meOf(token)).consent).toMatchObject({
      gpc: true,
      choices: { retargeting: "denied" },
    });
    const body = { choices: ALL, policy: "1", via: "api", gpc: false };
    const headers = { "Sec-GPC": "1" };
    const answer = await api.call("POST", "/v1/consent", { body, headers });
    expect(await answer.json()).toMatchObject({
      receipt: { gpc: true, choices: { retargeting: "denied" } },
    });
  });

  it("that goes away is no consent: retargeting stays off until the shopper switches it on", async () => {
    const { page, context, settled } = await visit();
    const token = await acceptAll(page, shop);
    await signal(context, { header: true, property: true });
    await page.goto(`${shop}/product/${ITEMS[0]}`);
    await settled();
    await signal(context, { header: false, property: false });
    await page.goto(`${shop}/product/${ITEMS[1]}`);
    await expect.poll(() => choicesOn(page)).toEqual({ ...ALL, retargeting: "denied" });
    expect(await isLeftAlone(page)).toBe(true);
    expect((await meOf(token)).consent.gpc).toBe(true);
    const shown = await api.send(token, [{ name: "view_item", items: [{ item_id: ITEMS[2] }] }]);
    expect(await shown.json()).toMatchObject({ accepted: 1 });
    const file = (await (await api.exportOf(token)).json()) as { events: { kept_for: string[] }[] };
    expect(file.events.flatMap((event) => event.kept_for)).not.toContain("retargeting");

    await openPanel(page);
    await page.getByText("this stays off until you turn it on").first().waitFor();
    await switchOf(page, "retargeting").click();
    await expect.poll(() => choicesOn(page)).toEqual(ALL);
    await expect
      .poll(async () => (await meOf(token)).consent)
      .toMatchObject({ gpc: false, choices: ALL });
  });

  it("is told to the shopper who has not chosen, and asks nothing on top of it", async () => {
    const visitor = await visit();
    const { page, context } = visitor;
    await signal(context, { header: true, property: true });
    await page.goto(`${shop}/`);
    expect(await isLeftAlone(page)).toBe(true);
    await openPanel(page);
    await page.getByText(HONOURED).first().waitFor();
    expect(linkedFrom(visitor.requests, 0)).toEqual([]);
  });
});
