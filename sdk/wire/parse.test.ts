import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctTime } from "./correctTime.ts";
import { LIMITS } from "./limits.ts";
import { parseBatch } from "./parseBatch.ts";
import { parseConsentRequest } from "./parseConsentRequest.ts";
import { parseEvent } from "./parseEvent.ts";
import { parseMePatch } from "./parseMePatch.ts";
import { parseSlotsAnswer } from "./parseSlotsAnswer.ts";
import { parseSlotsRequest } from "./parseSlotsRequest.ts";
import { parseWithoutRequest } from "./parseWithoutRequest.ts";
import type { Result } from "./result.ts";

const NOW = Date.UTC(2026, 9, 27);
const view = (more: object = {}): Record<string, unknown> => ({
  id: "8a1f0c9e-0001",
  name: "view_item",
  at: NOW,
  page: { url: "https://shop.example/p/1", type: "product" },
  items: [{ item_id: "22423", item_name: "REGENCY CAKESTAND", price: 12.75 }],
  ...more,
});
const pathsOf = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.faults.map((fault) => fault.path);

const PARSERS: [string, (value: unknown) => Result<unknown>][] = [
  ["parseEvent", parseEvent],
  ["parseBatch", (value) => parseBatch(value, NOW)],
  ["parseConsentRequest", parseConsentRequest],
  ["parseSlotsRequest", parseSlotsRequest],
  ["parseMePatch", parseMePatch],
  ["parseWithoutRequest", parseWithoutRequest],
  ["parseSlotsAnswer", parseSlotsAnswer],
];

describe.each(PARSERS)("%s", (_, parse) => {
  const known = fc.dictionary(
    fc.constantFrom(
      ...["id", "name", "at", "page", "items", "site", "shopper", "events", "choices", "policy"],
      ...[
        "via",
        "slots",
        "mute",
        "forget",
        "weights",
        "decisions",
        "reason",
        "__proto__",
        "constructor",
      ],
    ),
    fc.anything(),
  );

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), known), (value) => {
        const result = parse(value);
        expect(result.ok || result.faults.length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("survives cycles, depth, getters and proxies that throw", () => {
    const cycle: Record<string, unknown> = view();
    cycle.page = cycle;
    cycle.items = [cycle];
    cycle.events = [cycle];
    cycle.decisions = [cycle];
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
        getOwnPropertyDescriptor: () => {
          throw new Error("no");
        },
      },
    );
    const thrower = Object.defineProperty(view(), "id", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    for (const hostile of [
      cycle,
      deep,
      trap,
      thrower,
      { items: deep, events: deep, decisions: deep },
    ]) {
      expect(() => parse(hostile)).not.toThrow();
    }
  });

  it("gives nothing that a prototype brought", () => {
    const value = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    parse(value);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    const inherited = Object.create(view());
    expect(parse(inherited)).not.toMatchObject({ value: { id: "8a1f0c9e-0001" } });
  });
});

describe("a batch", () => {
  const batch = (more: object = {}) =>
    parseBatch({ site: "demo", shopper: "c1.x", sent_at: NOW, events: [view()], ...more }, NOW);

  it("parts good from bad, in order", () => {
    const result = batch({ events: [view(), 1, view({ at: NOW - LIMITS.pastMs - 1 }), view()] });
    if (!result.ok) throw new Error("refused");
    expect(result.value.events.map((one) => ("event" in one ? "good" : one.code))).toEqual([
      ...["good", "invalid_event", "bad_time", "good"],
    ]);
    expect(result.value.events.map((one) => one.index)).toEqual([0, 1, 2, 3]);
  });

  it.each<[string, object, string]>([
    ["no site", { site: undefined }, "site"],
    ["an odd site", { site: "../x" }, "site"],
    ["no events", { events: undefined }, "events"],
    ["events that are no list", { events: {} }, "events"],
    ["51 events", { events: Array(51).fill(view()) }, "events"],
    ["a time in words", { sent_at: "now" }, "sent_at"],
    ["a shopper that is a number", { shopper: 1 }, "shopper"],
  ])("with %s is refused as a whole", (_, more, path) => {
    expect(pathsOf(batch(more))).toContain(path);
  });

  it("puts times right by the difference of the clocks", () => {
    const hour = 3_600_000;
    expect(correctTime(NOW - hour, { sentAt: NOW - hour, now: NOW })).toBe(NOW);
    expect(correctTime(NOW + hour, { sentAt: NOW + hour, now: NOW })).toBe(NOW);
    expect(correctTime(NOW - 10, { sentAt: NOW - 2_000, now: NOW })).toBe(NOW - 10);
    expect(correctTime(NOW - LIMITS.pastMs, { sentAt: NOW, now: NOW })).toBe(NOW - LIMITS.pastMs);
    expect(correctTime(NOW - LIMITS.pastMs - 1, { sentAt: NOW, now: NOW })).toBeNull();
    expect(correctTime(NOW + LIMITS.futureMs, { sentAt: NOW, now: NOW })).toBe(
      NOW + LIMITS.futureMs,
    );
    expect(correctTime(NOW + LIMITS.futureMs + 1, { sentAt: undefined, now: NOW })).toBeNull();
  });
});

describe("a choice", () => {
  const request = (more: object = {}) =>
    parseConsentRequest({ site: "demo", choices: {}, policy: "1", via: "panel", ...more });

  it("leaves unset what it does not name, and knows no other purposes", () => {
    const choices = { personalisation: "on_device", world_peace: "granted" };
    expect(request({ choices })).toMatchObject({
      value: {
        choices: {
          ...{ personalisation: "on_device", measurement: "unset" },
          ...{ assistance: "unset", retargeting: "unset" },
        },
      },
    });
  });

  it.each<[string, object, string]>([
    ["no choices", { choices: undefined }, "choices"],
    ["choices that are a list", { choices: [] }, "choices"],
    ["a choice that is none", { choices: { measurement: true } }, "choices.measurement"],
    ["retargeting on the device", { choices: { retargeting: "on_device" } }, "choices.retargeting"],
    ["no policy", { policy: "" }, "policy"],
    ["no way", { via: undefined }, "via"],
    ["an unknown way", { via: "telepathy" }, "via"],
    ["a language that is none", { language: "<b>" }, "language"],
  ])("with %s is refused", (_, more, path) => {
    expect(pathsOf(request(more))).toContain(path);
  });
});

describe("a request for slots", () => {
  const request = (more: object = {}) =>
    parseSlotsRequest({
      site: "demo",
      page: { url: "https://a.example/", type: "home" },
      slots: [{ id: "home-hero", limit: 500 }, { id: "un known" }],
      ...more,
    });

  it("takes the largest limit for a larger one, and lets unknown slots through", () => {
    expect(request()).toMatchObject({
      value: { slots: [{ id: "home-hero", limit: 50 }, { id: "un known" }] },
    });
  });

  it.each<[string, object, string]>([
    ["no page", { page: undefined }, "page"],
    ["an unknown kind of page", { page: { url: "x", type: "x" } }, "page.type"],
    ["no slots", { slots: undefined }, "slots"],
    ["a slot that is a string", { slots: ["home-hero"] }, "slots[0]"],
    ["a slot without id", { slots: [{}] }, "slots[0].id"],
    ["a limit of none", { slots: [{ id: "a", limit: 0 }] }, "slots[0].limit"],
    ["half a limit", { slots: [{ id: "a", limit: 1.5 }] }, "slots[0].limit"],
    ["21 slots", { slots: Array(21).fill({ id: "a" }) }, "slots"],
    ["a cart of numbers", { page: { url: "x", type: "cart", cart: [1] } }, "page.cart[0]"],
  ])("with %s is refused", (_, more, path) => {
    expect(pathsOf(request(more))).toContain(path);
  });
});

describe("an answer for slots", () => {
  const item = {
    ...{ item_id: "1", title: "Bag", url: "https://a.example/1", image: "https://a.example/1.svg" },
    ...{ price: 2, currency: "GBP", availability: "in_stock" },
    reason: { code: "viewed_together", because: "2", text: "Because you looked at X" },
  };
  const answer = (items: unknown[]) =>
    parseSlotsAnswer({
      decisions: [{ slot: "home-hero", decision: "d", items, variant: "treatment" }],
    });
  const itemsOf = (items: unknown[]) => {
    const result = answer(items);
    return result.ok ? result.value.decisions[0]?.items : undefined;
  };

  it("is given as it is where it is well", () => {
    expect(itemsOf([item])).toEqual([item]);
  });

  it.each([
    { url: "javascript:alert(1)" },
    { url: " https://a.example" },
    { url: "data:text/html,x" },
    { url: "//a.example" },
    { title: "" },
    { title: 1 },
    { item_id: null },
    { price: -1 },
    { price: "2" },
  ])("loses an item that can't be shown safely, and keeps the rest: %j", (more) => {
    expect(itemsOf([{ ...item, ...more }, item, 7])).toEqual([item]);
  });

  it("loses a picture that is no http address, not the item", () => {
    expect(itemsOf([{ ...item, image: "javascript:1" }])).toEqual([{ ...item, image: "" }]);
  });

  it("without decisions is a fault", () => {
    expect(pathsOf(parseSlotsAnswer({}))).toEqual(["decisions"]);
    expect(pathsOf(parseSlotsAnswer("<html>"))).toEqual([""]);
  });
});
