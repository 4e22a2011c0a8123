import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browse, choicesOn, ITEMS, isEvents, linkedFrom, track } from "../e2e/browse.ts";
import { edge, news, shop } from "../e2e/demo.ts";
import { ALL, edgeApi } from "../e2e/edgeApi.ts";
import { leave } from "../e2e/leave.ts";
import {
  acceptAll,
  answerNotice,
  isLeftAlone,
  openPanel,
  switchOf,
  tokenOf,
  untilAsked,
} from "../e2e/panel.ts";
import { readKept, readStored } from "../e2e/shopper.ts";
import { visitors } from "../e2e/visitors.ts";
import { withSite } from "./withSite.ts";

const api = edgeApi(edge);
const visit = visitors(edge);
const DAY_MS = 86_400_000;
const CHANGES = "New: customer service may see your visits, if you say yes to it.";
const UNSET = {
  personalisation: "unset",
  measurement: "unset",
  retargeting: "unset",
  assistance: "unset",
};

interface File {
  readonly receipts: object[];
  readonly events: { name: string; at: number; items?: { item_id: string }[] }[];
}

const fileOf = async (token: string): Promise<File> =>
  (await (await api.exportOf(token)).json()) as File;

describe("a yes", () => {
  it("reaches back to nothing that was done before it", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await browse(page, shop, ITEMS.slice(0, 5));
    await page.goto(`${shop}/product/${ITEMS[5]}`);
    await track(page, [ITEMS[6]]);
    await page.evaluate((item_id) => {
      Reflect.get(globalThis, "candour").track("add_to_cart", { items: [{ item_id }] });
    }, ITEMS[7]);
    await untilAsked(page);
    expect(visitor.requests.filter(isEvents)).toEqual([]);
    await answerNotice(page, "Yes, personalise");
    const token = await tokenOf(page);
    await expect.poll(async () => (await fileOf(token)).events.length).toBeGreaterThan(0);
    await visitor.settled();
    const { events } = await fileOf(token);
    const chosenAt = await page.evaluate(() => JSON.parse(localStorage["candour:demo"]).record.at);
    const early = events.filter(({ at }) => at < chosenAt);
    expect(early.map(({ name, items }) => `${name} ${items?.[0]?.item_id}`)).toEqual([]);
    const seen = new Set(events.flatMap(({ items = [] }) => items.map(({ item_id }) => item_id)));
    for (const item of [...ITEMS.slice(0, 5), ITEMS[7]]) expect(seen, item).not.toContain(item);
  });

  it("that the edge's clock has ended counts no more, whatever the browser's clock says", async () => {
    const { page, settled } = await visit();
    const token = await acceptAll(page, shop);
    await settled();
    const before = (await fileOf(token)).events.length;
    await withSite(api, { settings: { consent_life_days: 0.000_01 } }, async () => {
      const body = {
        shopper: token,
        page: { url: `${shop}/`, type: "home" },
        slots: [{ id: "home-hero" }],
      };
      const slots = await (await api.call("POST", "/v1/slots", { body })).json();
      expect((slots as { decisions: { personalised: boolean }[] }).decisions[0]?.personalised).toBe(
        false,
      );
      const sent = await api.send(token, [{ name: "view_item", items: [{ item_id: ITEMS[0] }] }]);
      const { accepted, rejected } = (await sent.json()) as {
        accepted: number;
        rejected: { code: string }[];
      };
      expect([accepted, rejected[0]?.code]).toEqual([0, "no_consent"]);
    });
    expect((await fileOf(token)).events).toHaveLength(before);
  });

  it("is asked for again when its time is over, and until then nothing is linked to anybody", async () => {
    const visitor = await visit();
    const { page, context } = visitor;
    await acceptAll(page, shop);
    await leave(page);
    await context.clock.install({ time: Date.now() + 366 * DAY_MS });
    const from = visitor.requests.length;
    await page.goto(`${shop}/product/${ITEMS[0]}`);
    await page.getByRole("button", { name: "No thanks" }).waitFor();
    await visitor.settled();
    expect(await choicesOn(page)).toEqual(UNSET);
    expect(visitor.requests.slice(from).filter(isEvents)).toEqual([]);
    expect(linkedFrom(visitor.requests, from)).toEqual([]);
  });

  it("to one purpose is a yes to no other, here or on a publisher's page", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${shop}/`);
    await answerNotice(page, "Yes, personalise");
    const token = await tokenOf(page);
    expect(await choicesOn(page)).toMatchObject({
      personalisation: "granted",
      retargeting: "unset",
      assistance: "unset",
    });
    const me = (await (await api.call("GET", "/v1/me", { token })).json()) as {
      consent: { choices: object };
    };
    expect(me.consent.choices).toMatchObject({ retargeting: "unset", assistance: "unset" });
    await leave(page);
    const from = visitor.requests.length;
    await page.goto(news);
    await visitor.settled();
    expect(linkedFrom(visitor.requests, from)).toEqual([]);
    for (const request of visitor.requests.slice(from)) {
      const said = JSON.stringify(request.headers()) + request.url() + request.postData();
      expect(said).not.toContain(token.split(".")[3]);
      expect(said).not.toContain('"cookie"');
    }
    expect((await readKept(page)).cookies).toEqual([]);
  });
});

describe("a new policy", () => {
  it("freezes an older yes, asks once and says why, and keeps what is answered then", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await acceptAll(page, shop);
    await visitor.settled();
    await withSite(api, { policy: "2" }, async () => {
      await showPolicy(page, "2");
      // What the page before hands over as it goes, it does under its own policy.
      await leave(page);
      const from = visitor.requests.length;
      await page.goto(`${shop}/product/${ITEMS[0]}`);
      await page.getByText("Our privacy policy has changed, so we ask again.").first().waitFor();
      await page.getByText(CHANGES).first().waitFor();
      await openPanel(page);
      expect(await page.locator("candour-panel").getByText(CHANGES).count()).toBe(1);
      await page.keyboard.press("Escape");
      expect(await choicesOn(page)).toEqual(UNSET);
      await visitor.settled();
      expect(linkedFrom(visitor.requests, from)).toEqual([]);
      await answerNotice(page, "Yes, personalise");
      await expect
        .poll(() => choicesOn(page))
        .toMatchObject({
          personalisation: "granted",
          retargeting: "unset",
          assistance: "unset",
          measurement: "unset",
        });
      const token = await tokenOf(page);
      await expect
        .poll(async () => (await fileOf(token)).receipts.at(-1))
        .toMatchObject({ policy: "2" });
      await page.goto(`${shop}/`);
      expect(await isLeftAlone(page)).toBe(true);
    });
  });

  it("leaves a no alone, and is refused a yes in the words of the old one", async () => {
    const visitor = await visit();
    const { page } = visitor;
    await page.goto(`${shop}/`);
    await answerNotice(page, "No thanks");
    const stored = await readStored(page);
    await withSite(api, { policy: "2" }, async () => {
      await showPolicy(page, "2");
      await page.goto(`${shop}/`);
      expect(await isLeftAlone(page)).toBe(true);
      expect(await readStored(page)).toBe(stored);
      expect(visitor.requests.filter(isEvents)).toEqual([]);
      const body = { choices: ALL, policy: "1", via: "notice" };
      expect((await api.call("POST", "/v1/consent", { body })).status).toBe(409);
    });
  });
});

it("asks nobody again who has said no, and stores and sends nothing more over fifty pages", async () => {
  const visitor = await visit();
  const { page, context } = visitor;
  const writes: string[] = [];
  await context.exposeBinding("__wrote", (_, what: string) => void writes.push(what));
  await context.addInitScript(() => {
    const wrote = (what: string): void => void Reflect.get(globalThis, "__wrote")(what);
    for (const name of ["setItem", "removeItem", "clear"] as const) {
      const native: (...args: string[]) => void = Storage.prototype[name];
      Object.assign(Storage.prototype, {
        [name](this: Storage, ...args: string[]) {
          wrote(`${name} ${args.join(" ")}`);
          return Reflect.apply(native, this, args);
        },
      });
    }
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      wrote(`open ${args[0]}`);
      return open.apply(this, args);
    };
  });
  await page.goto(`${shop}/`);
  await answerNotice(page, "No thanks");
  await expect.poll(() => writes.length).toBeGreaterThan(0);
  expect(await isLeftAlone(page)).toBe(true);
  writes.length = 0;
  for (let n = 0; n < 50; n++) {
    await page.goto(`${shop}/product/${ITEMS[n % ITEMS.length]}`);
    await page.waitForTimeout(100);
    expect(await page.getByRole("button", { name: "No thanks" }).count()).toBe(0);
  }
  expect(await isLeftAlone(page)).toBe(true);
  expect(writes).toEqual([]);
  expect(visitor.requests.filter(isEvents)).toEqual([]);
  expect(linkedFrom(visitor.requests, 0)).toEqual([]);
}, 240_000);

it("works for one page, and keeps nothing, where the browser refuses to store", async () => {
  const visitor = await visit();
  const { page, context } = visitor;
  await context.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(globalThis, name, { get: refuse });
    }
  });
  await page.goto(`${shop}/product/${ITEMS[0]}`);
  await answerNotice(page, "Yes, personalise");
  await expect.poll(() => visitor.requests.filter(isEvents).length).toBeGreaterThan(0);
  expect(await choicesOn(page)).toMatchObject({ personalisation: "granted" });
  await leave(page);
  const from = visitor.requests.length;
  await page.goto(`${shop}/product/${ITEMS[1]}`);
  await untilAsked(page);
  expect(linkedFrom(visitor.requests, from)).toEqual([]);
});

it("withdraws one purpose alone: what only it needed goes, the rest stays", async () => {
  const { page, settled } = await visit();
  const token = await acceptAll(page, shop);
  await browse(page, shop, ITEMS.slice(0, 2));
  await settled();
  await openPanel(page);
  for (const purpose of ["personalisation", "assistance", "retargeting"] as const) {
    await switchOf(page, purpose).click();
    await expect.poll(() => choicesOn(page)).toMatchObject({ [purpose]: "denied" });
  }
  await expect
    .poll(async () => (await fileOf(token)).receipts.at(-1))
    .toMatchObject({
      choices: { ...ALL, personalisation: "denied", assistance: "denied", retargeting: "denied" },
    });
  const { events } = await fileOf(token);
  expect(events.filter(({ name }) => name === "view_item" || name === "page_view")).toEqual([]);
  const again = await api.send(token, [{ name: "view_item", items: [{ item_id: ITEMS[0] }] }]);
  expect(await again.json()).toMatchObject({ accepted: 0, rejected: [{ code: "no_consent" }] });
});

/** Lets the shop's pages name another policy, as a shop does that publishes one. */
async function showPolicy(page: Page, version: string): Promise<void> {
  await page.context().addInitScript(
    (policy) => {
      new MutationObserver(() => {
        for (const script of document.querySelectorAll("script[data-site]")) {
          if (script.hasAttribute("data-policy")) continue;
          script.setAttribute("data-policy", policy.version);
          script.setAttribute("data-policy-changes", policy.changes);
        }
      }).observe(document, { childList: true, subtree: true });
    },
    { version, changes: CHANGES },
  );
}
