import { beforeAll, describe, expect, it } from "vitest";
import { assertionOf } from "../customer/test/desk.ts";
import { act, admin, call, lines, newShopper, PRODUCTS } from "../test/shop.ts";
import { openAdvertisingShop, openBrowser, setRetargeting } from "./test/visit.ts";

beforeAll(() => openAdvertisingShop());

const [A = "", B = "", C = ""] = PRODUCTS.map(({ item_id }) => item_id);

/** A shopper who allowed it and looked at something, in a browser that is linked. */
async function shopperWith(...viewed: string[]) {
  return seenBy(await newShopper("retargeting"), viewed);
}

async function seenBy(shopper: string, viewed: readonly string[]) {
  for (const item of viewed) await act(shopper, "view_item", item);
  const browser = openBrowser();
  await browser.link(shopper);
  return { shopper, browser };
}

const choose = (shopper: string, retargeting: string, more: object = {}): Promise<Response> =>
  call("POST", "/v1/consent", {
    body: {
      ...{ site: "demo", shopper, policy: "1", via: "panel" },
      choices: { measurement: "granted", retargeting },
      ...more,
    },
  });

describe("an advertisement", () => {
  it("shows what was looked at, with the reason, the latest first", async () => {
    const { browser } = await shopperWith(A, B);
    const box = await browser.read();
    expect(box.items.slice(0, 2).sort()).toEqual([A, B].sort());
    expect(box.items).toHaveLength(2);
    expect(box.reasons[0]).toBe("You looked at this today");
    expect(box.text.indexOf("Advertisement</span>")).toBeLessThan(
      box.text.indexOf(">Pippin Lane<"),
    );
    for (const words of ["Why this?", "Hide", "Stop these ads", "Open my choices"])
      expect(box.text).toContain(words);
  });

  it("says so where something is in the cart", async () => {
    const { shopper, browser } = await shopperWith(A);
    await act(shopper, "add_to_cart", B);
    const box = await browser.read();
    expect(box.items).toEqual([B, A]);
    expect(box.reasons[0]).toBe("Still in your cart");
  });

  it("does not show what was bought, until it is given back", async () => {
    const { shopper, browser } = await shopperWith(A, B);
    const now = Date.now();
    const order = { transaction_id: "T1", items: [{ item_id: A }] };
    const send = (name: string): Promise<Response> =>
      call("POST", "/v1/events", {
        body: {
          ...{ site: "demo", shopper, sent_at: now },
          events: [{ id: crypto.randomUUID(), name, at: now, ...order }],
        },
      });
    await send("purchase");
    expect((await browser.read()).items).toEqual([B]);
    await act(shopper, "view_item", A);
    expect((await browser.read()).items).toEqual([B]);
    await send("refund");
    expect((await browser.read()).items).toContain(A);
  });

  it("knows nobody without the grant, after a withdrawal, an erasure or the signal, and takes the cookie away", async () => {
    const stranger = await openBrowser().read();
    expect(stranger.reasons.join()).not.toMatch(/You looked|your cart/);
    expect(stranger.text).toContain("Nothing you did was used.");
    expect(stranger.headers.get("Set-Cookie")).toBeNull();
    for (const end of ["withdraw", "erase", "signal"]) {
      const { shopper, browser } = await shopperWith(A);
      expect(browser.jar.size).toBe(1);
      if (end === "withdraw") await choose(shopper, "denied");
      if (end === "erase") await call("DELETE", "/v1/me", { key: shopper });
      const headers: Record<string, string> = end === "signal" ? { "Sec-GPC": "1" } : {};
      const box = await browser.read({ headers });
      expect([end, box.text.includes("Nothing you did was used.")]).toEqual([end, true]);
      expect([end, browser.jar.size]).toEqual([end, 0]);
      expect((await browser.read()).text).toContain("Nothing you did was used.");
    }
  });

  it("stays off once the signal was seen, until it is granted again", async () => {
    const { shopper, browser } = await shopperWith(A);
    await browser.read({ headers: { "Sec-GPC": "1" } });
    expect((await browser.link(shopper)).status).toBe(403);
    await choose(shopper, "granted");
    await act(shopper, "view_item", A);
    expect((await browser.link(shopper)).status).toBe(200);
    expect((await browser.read()).items).toEqual([A]);
  });

  it("rotates its reference at each use; an old one is soon worth nothing", async () => {
    const { browser } = await shopperWith(A);
    const name = "__Host-candour-r-demo";
    const first = browser.jar.get(name) ?? "";
    await browser.read();
    const second = browser.jar.get(name) ?? "";
    expect(second).not.toBe(first);
    expect(second).toHaveLength(first.length);
    for (const forged of [`${second.slice(0, -2)}AA`, "local.AAAA", "x".repeat(5_000), ""]) {
      browser.jar.set(name, forged);
      expect((await browser.read()).text).toContain("Nothing you did was used.");
    }
  });

  it("does not show what is hidden, out of stock, gone or private", async () => {
    const { shopper, browser } = await shopperWith(A, B, C);
    await call("PATCH", "/v1/me", { key: shopper, body: { mute: { items: [A] } } });
    expect([...(await browser.read()).items].sort()).toEqual([B, C].sort());
    const rows = PRODUCTS.map((product) => ({
      ...product,
      ...(product.item_id === B && { availability: "out_of_stock" }),
      ...(product.item_id === C && { title: "Pregnancy test" }),
    }));
    await admin("PUT", "/v1/admin/catalogue?site=demo", lines(rows));
    const box = await browser.read();
    expect(box.reasons.join()).not.toContain("You looked");
    for (const item of [A, B, C]) expect(box.items).not.toContain(item);
    await admin("PUT", "/v1/admin/catalogue?site=demo", lines(PRODUCTS));
  });

  it("shows nothing of a shopper whose history stays on the device", async () => {
    const { shopper, browser } = await shopperWith(A);
    await choose(shopper, "granted", {
      choices: { personalisation: "on_device", retargeting: "granted" },
    });
    await act(shopper, "view_item", B);
    const box = await browser.read();
    expect(box.text).toContain("Nothing you did was used.");
    for (const item of [A, B]) expect(box.reasons.join()).not.toContain(item);
  });

  it("is of the browser, not of the account: signing in or out changes nothing in it and names nobody", async () => {
    const signIn = async (shopper: string): Promise<void> => {
      const assertion = await assertionOf({ sub: "C-77", email: "c77@mail.example" });
      const body = { site: "demo", shopper, assertion };
      expect((await call("POST", "/v1/identify", { body })).status).toBe(200);
    };
    const linkable = (): Promise<string> => newShopper("retargeting", "assistance");
    const { shopper, browser } = await seenBy(await linkable(), [A]);
    await signIn(shopper);
    const before = await browser.read();
    await call("PATCH", "/v1/me", { key: shopper, body: { unlink: true } });
    const after = await browser.read();
    for (const box of [before, after]) {
      expect(box.items).toEqual([A]);
      expect(box.text).not.toMatch(/C-77|mail\.example/);
    }
    // The same person's other browser has looked at nothing.
    const other = await seenBy(await linkable(), []);
    await signIn(other.shopper);
    expect((await other.browser.read()).text).toContain("Nothing you did was used.");
  });

  it("fits the page's topic where nobody is known, and is silent about a private one", async () => {
    const category = PRODUCTS[0]?.category ?? "";
    const fitting = await openBrowser().read({ query: `&topic=${encodeURIComponent(category)}` });
    expect(fitting.text).toContain("Chosen to suit this page, not you.");
    expect(fitting.reasons[0]).toContain("Popular in");
    const silent = await openBrowser().read({ query: "&topic=pregnancy+test" });
    expect(silent.text).toContain("Chosen because it is popular, not for you.");
  });

  it("keeps to the caps, and says why it shows something else then", async () => {
    await setRetargeting({ caps: { per_item_day: 2, per_item_week: 3, per_day: 3, per_week: 9 } });
    const { browser } = await shopperWith(A);
    for (const expected of [[A], [A]]) {
      const box = await browser.read();
      expect(box.items).toEqual(expected);
      await browser.press("seen", { ticket: box.ticket });
    }
    const spent = await browser.read();
    expect(spent.items).not.toContain(A);
    expect(spent.text).toContain("Nothing you did was used.");
    await setRetargeting({});
  });

  it("obeys the shopper who wants less of it", async () => {
    const { shopper, browser } = await shopperWith(A, B);
    const body = { attention: "little" };
    const answer = await call("PATCH", "/v1/me", { key: shopper, body });
    expect(await answer.json()).toMatchObject({ attention: { limit: "little" } });
    expect((await browser.read()).items).toHaveLength(1);
    expect((await browser.read()).text).toContain("Nothing you did was used.");
  });

  it("shows what goes with a purchase only where the site asks for it", async () => {
    const { shopper, browser } = await shopperWith();
    await act(shopper, "purchase", A);
    expect((await browser.read()).text).toContain("Nothing you did was used.");
    await setRetargeting({ complements_after_purchase: true });
    const box = await browser.read();
    expect(box.reasons[0]).toMatch(/^Often bought with /);
    expect(box.items).not.toContain(A);
    await setRetargeting({});
  });

  it("fills up with what others bought beside it only where personalisation is granted too", async () => {
    const { browser } = await shopperWith(A);
    expect((await browser.read()).items).toEqual([A]);
    const shopper = await newShopper("retargeting", "personalisation");
    await act(shopper, "view_item", A);
    const other = openBrowser();
    await other.link(shopper);
    const box = await other.read();
    expect(box.items[0]).toBe(A);
    expect(box.reasons.slice(1).join()).toMatch(/Often bought with .*, which you looked at/);
  });

  it("stops showing what was seen and passed over often enough, until it is looked at again", async () => {
    await setRetargeting({
      stop_after_ignored: 2,
      caps: { per_item_day: 9, per_item_week: 9, per_day: 99, per_week: 99 },
    });
    const { shopper, browser } = await shopperWith(A);
    for (let n = 0; n < 2; n++) {
      const box = await browser.read();
      expect(box.items).toEqual([A]);
      // Twice the same sight is one.
      await browser.press("seen", { ticket: box.ticket });
      await browser.press("seen", { ticket: box.ticket });
    }
    expect((await browser.read()).text).toContain("Nothing you did was used.");
    await act(shopper, "view_item", A);
    expect((await browser.read()).items).toEqual([A]);
    await setRetargeting({});
  });
});
