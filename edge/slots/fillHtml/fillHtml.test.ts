import { exports } from "cloudflare:workers";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import type { SlotsAnswer } from "../../../sdk/wire/index.ts";
import { act, admin, decide, newShopper, openShop, SITE } from "../../test/shop.ts";

const BEHIND = "https://origin.shop.example";
const SHOP = "https://shop.example";
const TEMPLATE = `<template><li class="card"><a data-candour-bind="url"><img data-candour-bind="image" alt=""></a>
<h3 data-candour-bind="title"></h3><b data-candour-bind="price"></b><s data-candour-bind="was_price"></s>
<button data-candour-bind="reason"></button></li></template>`;
const slot = (id: string, own = "<li>Our own</li>"): string =>
  `<section data-candour-slot="${id}"><h2 data-candour-title>Shop's</h2><p data-candour-note="personal" hidden>Yours</p><p data-candour-note="general">All</p><ul>${own}${TEMPLATE}</ul></section>`;
const page = (body: string, attributes = 'data-page-type="home"'): string =>
  `<!doctype html><html lang="en-GB"><head><title>Shop</title></head><body ${attributes}>${body}</body></html>`;

const BLOCKS = [
  { kind: "text", position: 2, title: "Made <here>", text: "Since 1932" },
  { kind: "image", position: 9, image: "https://shop.example/a.jpg", alt: 'A "cup"' },
  { kind: "link", position: 1, title: "All cups", url: "https://shop.example/cups?a=1&b=2" },
];

/** What the shop's own server was asked, and what it answers: the one far end of this that can't be run here. */
const asked: Request[] = [];
function serve(answer: () => Response | Promise<Response>): void {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (target, init) => {
    asked.push(new Request(target, init));
    return answer();
  });
}
const html = (text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8", ...headers } });
const open = (path = "/", init: RequestInit = {}): Promise<Response> =>
  exports.default.fetch(new Request(SHOP + path, { redirect: "manual", ...init }));
function broughtBy(text: string): SlotsAnswer & { known: boolean } {
  const [, json = "null"] =
    /<script type="application\/json" data-candour-decisions>(.*?)<\/script>/.exec(text) ?? [];
  return JSON.parse(json);
}

beforeAll(async () => {
  await openShop([
    { id: "hero", title: "Popular <now>", strategy: "for_you", limit: 4 },
    { id: "other", strategy: "popular", limit: 4 },
    { id: "mixed", strategy: "popular", limit: 2, blocks: BLOCKS },
  ]);
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { origin_behind: BEHIND } });
});
afterEach(() => {
  vi.restoreAllMocks();
  asked.length = 0;
});

it("fills a page's slots in the shop's own template, with the decision as data, no item twice", async () => {
  serve(() => html(page(slot("hero") + slot("other")), { ETag: '"1"', "Content-Length": "9999" }));
  const answer = await open("/?utm=1");
  const text = await answer.text();
  expect(asked[0]?.url).toBe(`${BEHIND}/?utm=1`);
  const brought = broughtBy(text);
  expect(brought.known).toBe(false);
  expect(brought.decisions.map((one) => one.items.length)).toEqual([4, 4]);
  const ids = brought.decisions.flatMap(({ items }) => items.map(({ item_id }) => item_id));
  expect(new Set(ids).size).toBe(8);
  for (const { decision, items } of brought.decisions) {
    expect(text).toContain(`data-candour-filled="${decision}"`);
    for (const { url } of items) expect(text).toContain(`href="${url}"`);
  }
  expect(text.match(/<li class="card">/g)).toHaveLength(8 + 2);
  expect(text).toContain("<template data-candour-own><li>Our own</li></template>");
  expect(text).toContain("<h2 data-candour-title>Popular &#60;now&#62;</h2>");
  expect(text).toContain('<p data-candour-note="personal" hidden>');
  expect(text).toContain("£");
  expect(answer.headers.get("etag")).toBeNull();
});

it("shows the shopper whom a first-party cookie names what the script would show, and hands the cookie to nobody", async () => {
  const shopper = await newShopper("personalisation");
  await act(shopper, "view_item", "22423");
  serve(() => html(page(slot("hero"))));
  const answer = await open("/", { headers: { Cookie: `a=1; candour-shopper=${shopper}; b=2` } });
  const brought = broughtBy(await answer.text());
  const direct = await decide(["hero"], { shopper });
  expect(brought.known).toBe(true);
  expect(brought.decisions[0]?.personalised).toBe(true);
  expect(brought.decisions[0]?.items).toEqual(direct.decisions[0]?.items);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(asked[0]?.headers.get("cookie")).toBe("a=1; b=2");
});

it("shows an erased or forged name what everyone sees, and takes the cookie away", async () => {
  serve(() => html(page(slot("hero"))));
  const answer = await open("/", { headers: { Cookie: "candour-shopper=c1.forged" } });
  const brought = broughtBy(await answer.text());
  expect(brought).toMatchObject({ known: false, decisions: [{ personalised: false }] });
  expect(answer.headers.get("set-cookie")).toMatch(/^candour-shopper=;.*Max-Age=0/);
});

it("knows the page as the script would: by its data, its JSON-LD, and its address", async () => {
  const ld = `<script type="application/ld+json">{"@type":"Product","sku":"22423"}</script>`;
  const named = ld.replace("22423", "2&#50;423");
  for (const body of [ld + slot("hero"), slot("hero") + ld, named + slot("hero")]) {
    serve(() => html(page(body, "")));
    const brought = broughtBy(await (await open("/p/cakestand")).text());
    const direct = await decide(["hero"], {
      page: { url: `${SHOP}/p/cakestand`, type: "product", item_id: "22423" },
    });
    expect(brought.decisions[0]?.items).toEqual(direct.decisions[0]?.items);
  }
});

it("passes on untouched what it can't or need not fill", async () => {
  const whole = page("<p>No slot here</p>");
  const nested = page(`<div data-candour-slot="hero"><div data-candour-slot="other">x</div></div>`);
  const plain = page('<div data-candour-slot="hero">No template</div>');
  for (const answer of [
    () => html(whole),
    () => new Response("{}", { headers: { "Content-Type": "application/json" } }),
    () =>
      new Response(page(slot("hero")), { status: 404, headers: { "Content-Type": "text/html" } }),
    () => html(page(slot("hero")), { "Content-Type": "text/html; charset=iso-8859-1" }),
    () => html(page(slot("unknown-slot"))),
  ]) {
    const expected = await answer().text();
    serve(answer);
    const shown = await (await open()).text();
    expect(shown.replace(/<script type="application\/json" data-cand.*<\/script>/, "")).toBe(
      expected,
    );
    vi.restoreAllMocks();
  }
  for (const text of [nested, plain]) {
    serve(() => html(text));
    expect(await (await open()).text()).toContain(text.slice(0, -20));
    vi.restoreAllMocks();
  }
});

it("takes hostile markup for text, and never fails a page", async () => {
  const odd = [
    "<ul data-candour-slot='hero'><li>one<li>two</ul><p>after",
    `<section data-candour-slot="hero"><ul><template><li data-candour-bind="title" title='"'>`,
    '<candour-slot name="hero"><template><p data-candour-bind="constructor title"></p></template></candour-slot>',
    "<div data-candour-slot='&quot;><script>'></div>",
    `<div data-candour-slot="hero"><template></template></div>${"<b>".repeat(5_000)}`,
    "\u0000<!--<section data-candour-slot=hero>",
  ];
  for (const body of odd) {
    serve(() => html(page(body)));
    const answer = await open();
    expect(answer.status).toBe(200);
    expect((await answer.text()).length).toBeGreaterThan(body.length);
    vi.restoreAllMocks();
  }
});

it("leaves the shop its own addresses, methods and redirects, and keeps only the script's and the API's", async () => {
  serve(() => Response.redirect(`${BEHIND}/new?x=1`, 302));
  const moved = await open("/console", { method: "POST", body: "a=1" });
  expect(moved.headers.get("location")).toBe(`${SHOP}/new?x=1`);
  expect([asked[0]?.method, asked[0]?.url]).toEqual(["POST", `${BEHIND}/console`]);
  expect((await open("/candour.js")).headers.get("content-type")).toMatch(/javascript/);
  expect((await open("/v1/nothing")).status).toBe(404);
  expect(asked).toHaveLength(1);
  // A path that looks like another host stays a path.
  await open("//evil.example/a");
  expect(asked[1]?.url).toBe(`${BEHIND}//evil.example/a`);
});

it("says so where the shop's server is away, or leads back to the edge", async () => {
  serve(() => Promise.reject(new Error("away")));
  expect((await open()).status).toBe(502);
  expect((await open("/", { headers: { "Candour-In-Front": "1" } })).status).toBe(508);
});

it("keeps an origin only, with no path, and none by default", async () => {
  for (const wrong of [`${BEHIND}/path`, "ftp://x.example", "https://a:b@x.example", 7]) {
    const site = await admin<{ settings: { origin_behind: unknown } }>("PUT", "/v1/admin/site", {
      ...SITE,
      site: "another",
      settings: { origin_behind: wrong },
    });
    expect(site.settings.origin_behind).toBeNull();
  }
});

it("draws the shop's own blocks among the cards, text as text", async () => {
  serve(() => html(page(slot("mixed"))));
  const text = await (await open("/")).text();
  const list = /<template data-candour-own>.*?<\/template>(.*)<template>/s.exec(text)?.[1] ?? "";
  const kinds = [...list.matchAll(/<li class="(card|candour-card candour-block)"/g)];
  expect(kinds.map(([, name]) => name)).toEqual([
    ...["candour-card candour-block", "candour-card candour-block"],
    ...["card", "card", "candour-card candour-block"],
  ]);
  expect(list).toContain('<a href="https://shop.example/cups?a=1&#38;b=2"><strong>All cups');
  expect(list).toContain("<strong>Made &#60;here&#62;</strong><span>Since 1932</span>");
  expect(list).toContain('src="https://shop.example/a.jpg" alt="A &#34;cup&#34;"');
  expect(list).not.toContain("</img>");
});
