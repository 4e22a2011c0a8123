import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { objectOf } from "../shopper/test/objectOf.ts";
import { act, call, newShopper, PRODUCTS } from "../test/shop.ts";
import { NEWS, openAdvertisingShop, openBrowser } from "./test/visit.ts";

beforeAll(() => openAdvertisingShop());

const [A = "", B = ""] = PRODUCTS.map(({ item_id }) => item_id);
const FOREIGN = [
  { Origin: "https://news.example", "Sec-Fetch-Site": "cross-site" },
  { Origin: "https://shop.example", "Sec-Fetch-Site": "same-site" },
  { Origin: "null", "Sec-Fetch-Site": "cross-site" },
  { "Sec-Fetch-Site": "none" },
  { Origin: "https://edge.example.evil.example" },
  {},
];

async function shopperWith(purposes: readonly string[], ...viewed: string[]) {
  const shopper = await newShopper(...purposes);
  for (const item of viewed) await act(shopper, "view_item", item);
  const browser = openBrowser();
  await browser.link(shopper);
  return { shopper, browser };
}
const meOf = async (shopper: string) => (await call("GET", "/v1/me", { key: shopper })).json();

describe("the box", () => {
  it("is of one size, cookies and policy included, whoever looks and whatever it says", async () => {
    const { browser } = await shopperWith(["retargeting"], A, B);
    const stranger = openBrowser();
    const boxes = [await browser.read(), await stranger.read(), await stranger.read()];
    boxes.push(await browser.press("stop", { ticket: boxes[0]?.ticket ?? "" }));
    boxes.push(await browser.read());
    const sizes = boxes.map(({ size, headers }) =>
      [...headers.getSetCookie(), headers.get("Content-Security-Policy") ?? ""].reduce(
        (sum, text) => sum + text.length,
        size,
      ),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  it("can be held by that publisher's pages alone, and needs nothing of the browser", async () => {
    const { headers } = await openBrowser().read();
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain(`frame-ancestors ${NEWS}`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("Cache-Control")).toBe("private, no-store, no-transform");
    expect(headers.get("Permissions-Policy")).toContain("geolocation=()");
    for (const query of [
      "site=demo&slot=a&publisher=https://evil.example",
      "site=demo&slot=a",
      "site=none&slot=a&publisher=https://news.example",
      "site=demo&publisher=https://news.example",
      "site=demo&slot=a&shape=round&publisher=https://news.example",
    ]) {
      const { status } = await call("GET", `/v1/ads/frame?${query}`);
      expect([400, 403, 404]).toContain(status);
    }
  });

  it("offers to ask the browser for the shop's cookie only where that could help", async () => {
    const { browser } = await shopperWith(["retargeting"], A);
    const offers = async (box: Promise<{ text: string }>): Promise<boolean> =>
      (await box).text.includes("<div data-access");
    expect(await offers(openBrowser().read())).toBe(true);
    expect(await offers(browser.read())).toBe(false);
    expect(await offers(openBrowser().read({ headers: { "Sec-GPC": "1" } }))).toBe(false);
  });

  it("obeys no page but itself, and nobody without its ticket", async () => {
    const { shopper, browser } = await shopperWith(["retargeting"], A);
    const { ticket } = await browser.read();
    for (const name of ["hide", "stop", "undo", "seen", "click"]) {
      for (const headers of FOREIGN) {
        const { status } = await browser.press(name, { ticket, item: A }, headers);
        expect([name, headers, status]).toEqual([name, headers, 403]);
      }
      for (const forged of [
        "",
        "x",
        `${ticket.slice(0, -3)}AAA`,
        browser.jar.values().next().value,
      ])
        expect((await browser.press(name, { ticket: forged ?? "", item: A })).status).toBe(400);
      const typed = await call("POST", `/v1/ads/${name}`, {
        body: { ticket },
        headers: { "Sec-Fetch-Site": "same-origin" },
      });
      expect(typed.status).toBe(415);
    }
    expect(await meOf(shopper)).toMatchObject({
      consent: { choices: { retargeting: "granted" } },
      muted: { items: [] },
    });
  });

  it("hides what it shows, here and in the shop, and takes it back", async () => {
    const { shopper, browser } = await shopperWith(["retargeting"], A);
    const { ticket } = await browser.read();
    const hidden = await browser.press("hide", { ticket });
    expect(hidden.state).toBe("hidden");
    expect(await meOf(shopper)).toMatchObject({ muted: { items: [{ id: A }] } });
    expect((await browser.press("undo", { ticket: hidden.ticket })).items).toEqual([A]);
    expect(await meOf(shopper)).toMatchObject({ muted: { items: [] } });
  });

  it("withdraws retargeting with a receipt, erases what only it needed, and may take that back", async () => {
    const { shopper, browser } = await shopperWith(["retargeting", "measurement"], A);
    const { ticket } = await browser.read();
    const stopped = await browser.press("stop", { ticket });
    expect(stopped.state).toBe("stopped");
    expect([...browser.jar.keys()]).toEqual(["__Host-candour-n-demo"]);
    expect(await meOf(shopper)).toMatchObject({
      consent: { choices: { retargeting: "denied", measurement: "granted" }, via: "ad" },
      recent: [],
    });
    const left = await runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) =>
      ["ad_refs", "ad_ledger", "attention"].map(
        (table) => sql.exec<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).one().n,
      ),
    );
    expect(left).toEqual([0, 0, 0]);
    expect((await browser.link(shopper)).status).toBe(403);
    expect((await browser.read()).state).toBe("stopped");
    const undone = await browser.press("undo", { ticket: stopped.ticket });
    expect(undone.state).toBe("ads");
    expect(await meOf(shopper)).toMatchObject({ consent: { choices: { retargeting: "granted" } } });
    await act(shopper, "view_item", B);
    expect((await browser.read()).items).toEqual([B]);
  });

  it("takes no stop back once something else was chosen, and erases who granted nothing else", async () => {
    const { shopper, browser } = await shopperWith(["retargeting", "measurement"], A);
    const stopped = await browser.press("stop", { ticket: (await browser.read()).ticket });
    const choices = { measurement: "granted", retargeting: "denied" };
    const body = { site: "demo", shopper, policy: "1", via: "panel", choices };
    await call("POST", "/v1/consent", { body });
    expect((await browser.press("undo", { ticket: stopped.ticket })).state).toBe("askShop");
    expect(await meOf(shopper)).toMatchObject({ consent: { choices: { retargeting: "denied" } } });
    const other = await shopperWith(["retargeting"], A);
    const gone = await other.browser.press("stop", { ticket: (await other.browser.read()).ticket });
    expect(gone.state).toBe("stopped");
    expect((await call("GET", "/v1/me", { key: other.shopper })).status).toBe(401);
    const plain = await other.browser.press("undo", { ticket: gone.ticket });
    expect(plain.text).toContain("Nothing you did was used.");
    expect(other.browser.jar.size).toBe(0);
  });

  it("leads to the shop's own hosts alone, by a gesture, to what it showed", async () => {
    const { browser } = await shopperWith(["retargeting"], A);
    const { ticket } = await browser.read();
    const own = { Origin: "https://edge.example", "Sec-Fetch-Site": "same-origin" };
    const gesture = { ...own, "Sec-Fetch-User": "?1" };
    expect((await browser.press("click", { ticket, item: A }, own)).status).toBe(403);
    expect((await browser.press("click", { ticket, item: B }, gesture)).status).toBe(400);
    const code = "c".repeat(43);
    const led = await browser.press("click", { ticket, item: A, code }, gesture);
    expect([led.status, led.headers.get("Location")]).toEqual([
      303,
      `https://shop.example/p/${A}#candour-ad=${code}`,
    ]);
    const move = env.DB.prepare("UPDATE products SET url = ? WHERE item_id = ?");
    await move.bind("https://evil.example/p", A).run();
    const again = await browser.press("click", { ticket, item: A }, gesture);
    expect(again.headers.get("Location")).toBe("https://shop.example/");
    await move.bind(`https://shop.example/p/${A}`, A).run();
  });
});

describe("a hand-off", () => {
  it("makes a box known once, after the shop has said who it is, and stores nothing before", async () => {
    const { shopper } = await shopperWith(["retargeting"], A);
    const secret = "s".repeat(43);
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret));
    const code = btoa(String.fromCharCode(...new Uint8Array(hash)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
    const box = openBrowser();
    const claim = () => box.press("claim", { site: "demo", secret });
    expect((await claim()).status).toBe(204);
    expect(box.jar.size).toBe(0);
    const refused = await newShopper("measurement");
    expect((await openBrowser().link(refused, { handoff: code })).status).toBe(403);
    expect((await claim()).headers.get("Set-Cookie")).toBeNull();
    expect((await openBrowser().link(shopper, { handoff: code })).status).toBe(200);
    const claimed = await claim();
    expect(claimed.headers.get("Set-Cookie")).toMatch(
      /^__Host-candour-p-demo=.*; Path=\/; Secure; HttpOnly; SameSite=None; Partitioned$/,
    );
    expect((await box.read()).items).toEqual([A]);
    const thief = openBrowser();
    await thief.press("claim", { site: "demo", secret });
    expect(thief.jar.size).toBe(0);
  });

  it("and a link are for the site's own pages: no other reads the answer or gets a cookie", async () => {
    const { shopper } = await shopperWith(["retargeting"], A);
    const link = (origin: string): Promise<Response> =>
      call("POST", "/v1/retargeting/link", {
        body: { site: "demo", shopper },
        headers: { Origin: origin },
      });
    const own = await link("https://shop.example");
    expect(own.headers.get("Access-Control-Allow-Credentials")).toBe("true");
    expect(own.headers.get("Access-Control-Allow-Origin")).toBe("https://shop.example");
    expect(own.headers.get("Set-Cookie")).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=None$/);
    for (const origin of [NEWS, "https://evil.example", "null"]) {
      const answer = await link(origin);
      expect([origin, answer.status]).toEqual([origin, 403]);
      expect(answer.headers.get("Set-Cookie")).toBeNull();
      expect(answer.headers.get("Access-Control-Allow-Credentials")).toBeNull();
    }
    const list = await call("GET", "/.well-known/candour-publishers.txt?site=demo");
    expect((await list.text()).trim().split("\n").slice(1)).toEqual([NEWS]);
  });
});
