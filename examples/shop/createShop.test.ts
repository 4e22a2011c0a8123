import { describe, expect, it } from "vitest";
import { createShop } from "./createShop.ts";
import { openCatalogue } from "./products/openCatalogue.ts";

// Read before the tests, whose time it is not.
openCatalogue().orders();

const EDGE = "http://localhost:8787";
const shop = createShop({ url: "http://localhost:8788", edge: EDGE });

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(shop.request(path, { headers }));

function post(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(
    shop.request(path, { method: "POST", body: new URLSearchParams(fields), headers }),
  );
}

const cookieOf = (answer: Response): string =>
  (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";

describe("the shop's pages", () => {
  it.each([
    "/",
    "/category/home",
    "/category/home/clocks",
    "/product/22423",
    "/product/22727",
    "/search?q=bag",
    "/search",
    "/cart",
    "/bestsellers",
    "/new",
    "/tea-at-four",
    "/help/about",
    "/help/delivery",
    "/pics/85123A.svg",
    "/static/shop.css",
    "/static/shop.js",
  ])("answer %s", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it.each([
    "/nothing",
    "/category/nope",
    "/category/home/nope",
    "/product/nope",
    "/product/__proto__",
    "/pics/nope.svg",
    "/pics/..%2f..%2fserver.svg",
    "/static/..%2fserver.ts",
    "/static/constructor",
    "/order/PL-00000000",
    "/help/__proto__",
    "/constructor",
  ])("do not have %s, and say so in a whole page", async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("There is nothing here");
  });

  it("hold eight cards in the first slot and a template for Candour's", async () => {
    const text = await (await get("/")).text();
    const [, hero = ""] = /data-candour-slot="home-hero"(.*?)<\/section>/s.exec(text) ?? [];
    expect(hero.match(/<li class="card">/g)?.length).toBe(9);
    expect(hero).toContain("<template>");
    for (const name of ["title", "price", "image", "url", "reason"]) {
      expect(hero).toMatch(new RegExp(`data-candour-bind="[^"]*\\b${name}\\b`));
    }
  });

  it("tell Candour what they are", async () => {
    expect(await (await get("/product/22423")).text()).toContain(
      'data-page-type="product" data-item-id="22423" data-category="Tea and baking &gt; Cakestands"',
    );
    expect(await (await get("/cart", { cookie: "pippin_cart=22423.1" })).text()).toContain(
      'data-cart="22423"',
    );
  });

  it("carry no script or style of their own inline, and a policy that would refuse it", async () => {
    for (const path of ["/", "/product/22423", "/cart", "/search?q=x"]) {
      const answer = await get(path);
      const policy = answer.headers.get("content-security-policy") ?? "";
      expect(policy).toContain(`script-src 'self' ${EDGE}`);
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain("unsafe");
      const text = await answer.text();
      expect(text).not.toMatch(/ style="| on[a-z]+="|<style/);
      for (const [tag] of text.matchAll(/<script[^>]*>/g))
        expect(tag).toMatch(/src=|application\/(ld\+)?json/);
    }
  });

  it("work without Candour: no script of the edge, no buttons for its panel", async () => {
    const text = await (await createShop({ url: "http://x", edge: null }).request("/")).text();
    expect(text).not.toContain("candour.js");
    expect(text).not.toContain("data-candour-preferences");
    expect(text).toContain("White hanging heart");
  });
});

describe("the search page", () => {
  it("shows what was typed as text, whatever it was", async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'\u2028`;
    const answer = await get(`/search?q=${encodeURIComponent(hostile)}`);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).not.toContain("<script>alert");
    expect(text).not.toContain("<img src=x");
  });

  it("tells Candour of a search by its markup alone", async () => {
    const text = await (await get("/search?q=red+%22bag%22")).text();
    expect(text).toContain('data-page-type="search" data-search-term="red &quot;bag&quot;"');
    expect(text).not.toContain("data-shop-calls>");
  });

  it("reads only the beginning of an endless query", async () => {
    const answer = await get(`/search?q=${"a%20".repeat(5_000)}`);
    expect(answer.status).toBe(200);
  });
});

describe("the cart's routes", () => {
  it("set the cookie on adding, and only then", async () => {
    const answer = await post("/cart/add", { item_id: "22423", quantity: "2" });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("set-cookie")).toMatch(
      /^pippin_cart=22423\.2; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const more = await post(
      "/cart/add",
      { item_id: "22423" },
      { cookie: "pippin_cart=22423.2", accept: "application/json" },
    );
    expect(await more.json()).toEqual({ count: 3 });
  });

  it("take the cookie away with the last thing in the cart", async () => {
    const answer = await post(
      "/cart/remove",
      { item_id: "22423" },
      { cookie: "pippin_cart=22423.2" },
    );
    expect(answer.headers.get("set-cookie")).toContain("Max-Age=0");
  });

  it.each([
    ["/cart/add", { item_id: "nope" }],
    ["/cart/add", { item_id: "22423", quantity: "-1" }],
    ["/cart/add", { item_id: "22423", quantity: "1e9" }],
    ["/cart/add", { item_id: "22423", quantity: "0" }],
    ["/cart/add", { item_id: "22727" }],
    ["/cart/add", {}],
    ["/cart/set", { item_id: "22423", quantity: "999" }],
    ["/cart/set", { quantity: "1" }],
    ["/cart/remove", {}],
  ])("refuse %s with %j, and change nothing", async (path, fields) => {
    const answer = await post(path, Object.fromEntries(Object.entries(fields)));
    expect(answer.status).toBe(400);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  it("refuse a body that no form of the shop could send", async () => {
    expect((await post("/cart/add", { item_id: "x".repeat(20_000) })).status).toBe(413);
    const broken = await shop.request("/cart/add", {
      method: "POST",
      body: "--nope",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    expect(broken.status).toBe(400);
  });
});

describe("the checkout", () => {
  const address = {
    name: "B",
    email: "b@example.org",
    street: "1",
    town: "O",
    postcode: "OR1 2PL",
  };
  const cookie = "pippin_cart=22423.1~85099B.2";

  it("sends an empty cart back", async () => {
    expect((await get("/checkout")).headers.get("location")).toBe("/cart");
    expect((await post("/checkout", address)).headers.get("location")).toBe("/cart");
  });

  it("shows faults beside their fields, with what was typed", async () => {
    const answer = await post("/checkout", { ...address, email: '"><b>' }, { cookie });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('aria-describedby="email-error"');
    expect(text).not.toContain('"><b>');
  });

  it("places the order, empties the cart, and tells of the purchase once", async () => {
    const placed = await post("/checkout", address, { cookie });
    expect(placed.status).toBe(303);
    expect(cookieOf(placed)).toBe("pippin_cart=");
    const path = placed.headers.get("location") ?? "";
    const first = await (await get(path)).text();
    expect(first).toContain('data-page-type="confirmation"');
    const [, calls = ""] = /data-shop-calls>(.*?)<\/script>/s.exec(first) ?? [];
    expect(JSON.parse(calls)).toMatchObject([
      [
        "track",
        "purchase",
        {
          transaction_id: path.split("/").at(-1),
          currency: "GBP",
          value: 16.91,
          items: [{ item_id: "22423" }, { item_id: "85099B", quantity: 2 }],
        },
      ],
    ]);
    expect(await (await get(path)).text()).not.toContain("purchase");
  });
});
