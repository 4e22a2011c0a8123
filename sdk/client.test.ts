import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CandourClient } from "./CandourClient.ts";
import { createCandour } from "./createCandour.ts";
import { decision, type FakeEdge, fakeEdge, json } from "./test/fakeEdge.ts";

let edge: FakeEdge;
let client: CandourClient;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  sessionStorage.clear();
  document.body.innerHTML = "";
  edge = fakeEdge();
  edge.install();
});
afterEach(() => {
  // The client of a test lives on in the document: it hears and finds nothing any more.
  edge.close();
  void client?.forget();
  vi.unstubAllGlobals();
});

let sites = 0;
const start = async (): Promise<void> => {
  client = createCandour({
    site: `demo-${++sites}`,
    endpoint: "https://edge.example",
    notice: false,
  });
  await client.ready;
};
const slot = `<section data-candour-slot="home"><p data-candour-note></p><ul>
  <template><li><a data-candour-bind="url title"></a><b data-candour-bind="price"></b><span data-candour-bind="reason"></span></li></template>
  <li>The shop's own</li></ul></section>`;
const shown = (): string[] =>
  [...document.querySelectorAll("li")].map((one) => one.textContent ?? "");
const names = (): unknown[] =>
  edge
    .bodies("/v1/events")
    .flatMap(({ events }) => (Array.isArray(events) ? events.map(({ name }) => name) : []));
const personalItem = { items: [{ item_id: "22423", item_name: "Cakestand", price: 12.75 }] };

it("names the option that is wrong", () => {
  expect(() => createCandour({ site: "", endpoint: "https://edge.example" })).toThrow(
    new TypeError('candour: option "site" must be the site\'s id'),
  );
  expect(() => createCandour({ site: "demo", endpoint: "edge" })).toThrow(/option "endpoint"/);
});

it("fills slots before a choice, without an identifier, and keeps nothing", async () => {
  document.body.innerHTML = slot;
  await start();
  client.track("view_item", personalItem);
  await vi.waitFor(() => expect(shown()[0]).toBe("Popular 1£2.50Popular this week"));
  expect(edge.seen.map(({ path }) => path)).toEqual(["/v1/slots"]);
  expect(edge.seen[0]?.text).not.toContain("shopper");
  expect(localStorage.length + sessionStorage.length).toBe(0);
  expect(await indexedDB.databases()).toEqual([]);
  expect(document.querySelector("[data-candour-note]")?.textContent).toBe("The same for everyone.");
});

it("tells what was seen on this page after a yes, then asks again and shows what suits", async () => {
  document.body.innerHTML = slot;
  await start();
  client.track("view_item", personalItem);
  await client.consent.set({ personalisation: "granted" }, { via: "notice" });
  await vi.waitFor(() => expect(shown()[0]).toContain("Mine 1"), { timeout: 3_000 });
  expect(names()).toContain("view_item");
  const paths = edge.seen.map(({ path }) => path);
  expect(paths.indexOf("/v1/consent")).toBeLessThan(paths.indexOf("/v1/events"));
  expect(paths.indexOf("/v1/events")).toBeLessThan(paths.lastIndexOf("/v1/slots"));
});

it("drops what was seen on this page after a no", async () => {
  await start();
  client.track("view_item", personalItem);
  await client.consent.set(
    {
      personalisation: "denied",
      assistance: "denied",
      measurement: "denied",
      retargeting: "denied",
    },
    { via: "notice" },
  );
  await client.consent.set({ personalisation: "granted" }, { via: "panel" });
  await new Promise((done) => setTimeout(done, 600));
  expect(names()).not.toContain("view_item");
});

it("leaves no database, no token and no personal item behind when the shopper says no again", async () => {
  document.body.innerHTML = slot;
  await start();
  await client.consent.set({ personalisation: "granted" }, { via: "notice" });
  client.track("view_item", personalItem);
  await vi.waitFor(() => expect(shown()[0]).toContain("Mine"), { timeout: 3_000 });
  edge.seen.length = 0;
  await client.forget();
  await vi.waitFor(() => expect(shown()[0]).toContain("Popular"), { timeout: 3_000 });
  await vi.waitFor(async () => expect(await indexedDB.databases()).toEqual([]));
  expect(localStorage.getItem(`candour:demo-${sites}`)).not.toContain("token");
  client.track("view_item", personalItem);
  await new Promise((done) => setTimeout(done, 600));
  const withId = edge.seen.filter(({ text }) => text.includes("token-1")).map(({ path }) => path);
  expect(withId).toEqual(["/v1/consent"]);
  expect(await indexedDB.databases()).toEqual([]);
});

it("sends nothing about a shopper who keeps it on the device", async () => {
  await start();
  await client.consent.set({ personalisation: "on_device" }, { via: "notice" });
  client.track("view_item", personalItem);
  await new Promise((done) => setTimeout(done, 700));
  expect(edge.bodies("/v1/events")).toEqual([]);
  expect(edge.seen.every(({ text }) => !text.includes('shopper":"'))).toBe(true);
});

it("keeps shopping on the device whatever else is granted; what went wrong is told", async () => {
  await start();
  const more = { retargeting: "granted", assistance: "granted" } as const;
  await client.consent.set({ personalisation: "on_device", ...more }, { via: "panel" });
  client.track("view_item", personalItem);
  client.track("page_error", { message: "x" });
  await vi.waitFor(() => expect(edge.bodies("/v1/events")).toHaveLength(1), { timeout: 3_000 });
  await new Promise((done) => setTimeout(done, 700));
  expect(JSON.stringify(edge.bodies("/v1/events"))).not.toContain("view_item");
  expect(JSON.stringify(edge.bodies("/v1/events"))).toContain("page_error");
});

it("leaves the shop's own content where the edge does not answer, lies or is late", async () => {
  for (const answer of [
    () => null,
    () => json({}, { status: 500 }),
    () => new Response("<h1>hi</h1>", { headers: { "content-type": "text/html" } }),
    () => json({ decisions: "none" }),
    () => new Promise<Response>(() => {}),
  ]) {
    document.body.innerHTML = slot;
    edge.answers.set("/v1/slots", answer);
    await start();
    await new Promise((done) => setTimeout(done, 50));
    expect(shown()).toEqual(["The shop's own"]);
  }
});

it("shows a late answer no more: the shop's own content stays for this view", async () => {
  document.body.innerHTML = slot;
  edge.answers.set("/v1/slots", async () => {
    await new Promise((done) => setTimeout(done, 1_000));
    return json({ decisions: [decision("home")] });
  });
  await start();
  await new Promise((done) => setTimeout(done, 1_200));
  expect(shown()).toEqual(["The shop's own"]);
});

it("asks for a slot that is added later", async () => {
  await start();
  document.body.innerHTML = slot;
  await vi.waitFor(() => expect(shown()[0]).toContain("Popular 1"), { timeout: 2_000 });
});

it("asks again for slots that stay when a single-page shop moves on", async () => {
  document.body.innerHTML = slot;
  await start();
  await vi.waitFor(() => expect(shown()[0]).toContain("Popular 1"));
  history.pushState(null, "", "/p/next");
  document.querySelector("section")?.append("re-rendered");
  await vi.waitFor(() => expect(edge.bodies("/v1/slots")).toHaveLength(2), { timeout: 2_000 });
  expect(edge.bodies("/v1/slots")[1]).toMatchObject({
    page: { url: `${location.origin}/p/next` },
  });
  history.replaceState(null, "", "/");
});

it("shows hostile product data as text and follows no script address", async () => {
  document.body.innerHTML = slot;
  const item = {
    ...(decision("home").items as object[])[0],
    title: "<img src=x onerror=alert(1)>",
    url: 'https://shop.example/a"onmouseover="alert(1)',
    reason: { code: "new_in", text: "<script>alert(1)</script>" },
  };
  const bad = { ...item, url: "javascript:alert(1)" };
  edge.answers.set("/v1/slots", () =>
    json({ decisions: [{ ...decision("home"), items: [item, bad] }] }),
  );
  await start();
  await vi.waitFor(() => expect(shown()[0]).toContain("<img src=x onerror=alert(1)>"));
  expect(document.querySelectorAll("li")).toHaveLength(1);
  expect(document.querySelector("img,script,[onmouseover]")).toBeNull();
});

it("gives decisions as data, and none where there are none", async () => {
  await start();
  expect(await client.slots.decide(["a", "b"])).toMatchObject([{ slot: "a" }, { slot: "b" }]);
  edge.answers.set("/v1/slots", () => null);
  expect(await client.slots.decide(["a"])).toEqual([]);
});

it("throws at nothing that a page hands it", async () => {
  await start();
  const calls: unknown[] = [undefined, null, 3, "x", {}, [], Symbol("s"), () => {}];
  client.consent.onChange(() => {
    throw new Error("the page's own");
  });
  for (const value of calls) {
    Reflect.apply(client.consent.onChange, client, [value]);
    Reflect.apply(client.track, client, [value, value]);
    await Reflect.apply(client.consent.set, client.consent, [value]);
    await Reflect.apply(client.slots.refresh, client.slots, [value]);
    await Reflect.apply(client.identify, client, [value]);
    Reflect.apply(client.openPreferences, client, [value]);
  }
});

it("gives up, with the last yes, every call that names the shopper and has no answer yet", async () => {
  await start();
  await client.consent.set({ personalisation: "granted", assistance: "granted" });
  client.track("view_item", personalItem);
  await vi.waitFor(() => expect(names()).toContain("view_item"));
  const paths = ["/v1/events", "/v1/slots", "/v1/identify", "/v1/me/reminders"];
  for (const path of paths) edge.answers.set(path, () => new Promise(() => {}));
  const from = edge.seen.length;
  const isGivenUp = (): unknown[] =>
    paths.map((on) => edge.seen.slice(from).find(({ path }) => path === on)?.signal?.aborted);
  client.track("search", { search_term: "lamp" });
  void client.slots.decide(["home"]);
  void client.identify("assertion");
  void client.remind("7", "price_drop");
  await vi.waitFor(() => expect(isGivenUp()).toEqual([false, false, false, false]));
  await client.consent.set({ assistance: "denied" });
  expect(isGivenUp()).toEqual([false, false, false, false]);
  await client.consent.set({ personalisation: "on_device" });
  expect(isGivenUp()).toEqual([true, true, true, true]);
  const told = edge.seen.filter(({ path }) => path === "/v1/consent").at(-1);
  expect(told?.body).toMatchObject({ shopper: "token-1" });
  expect(told?.signal?.aborted).toBe(false);
});
