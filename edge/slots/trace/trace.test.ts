import { beforeAll, expect, it } from "vitest";
import { admin, call, openShop, PRODUCTS } from "../../test/shop.ts";
import type { SlotTrace } from "./SlotTrace.ts";

const CAKESTAND = "22423";
const [FIRST = ""] = PRODUCTS.map(({ item_id }) => item_id);
const titleOf = (id: string): string => PRODUCTS.find(({ item_id }) => item_id === id)?.title ?? "";

interface Answer {
  decisions: { strategy: string; variant: string; items: { item_id: string }[] }[];
  traces: SlotTrace[];
}

async function traced(
  definition: object,
  more: object = {},
): Promise<Answer & { trace: SlotTrace }> {
  const answer = await admin<Answer>("POST", "/v1/admin/preview", {
    definitions: [{ id: "hero", limit: 6, ...definition }],
    slots: ["hero"],
    trace: true,
    ...more,
  });
  const [trace] = answer.traces;
  if (!trace) throw new Error("no trace");
  return { ...answer, trace };
}

beforeAll(() => openShop());

it("tells the score of every place as the sum of its terms, each with what led to it", async () => {
  const { trace, decisions } = await traced({ strategy: "for_you" }, { recent: [CAKESTAND] });
  expect(trace).toMatchObject({ slot: "hero", outcome: "shown" });
  expect(trace.places.map(({ item_id }) => item_id)).toEqual(
    decisions[0]?.items.map(({ item_id }) => item_id),
  );
  for (const { strategy, terms, score } of trace.places.filter(
    (one) => one.strategy === "for_you",
  )) {
    expect(strategy).toBe("for_you");
    expect(terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 6);
    expect(terms[0]?.label).toContain(titleOf(CAKESTAND));
    expect(terms[0]?.because).toBe(CAKESTAND);
  }
  expect(trace.steps[0]).toMatchObject({ strategy: "for_you", kind: "strategy", name: "For you" });
  expect(trace.why).toMatch(/^Filled by \d from For you/);
});

it("adds what the shopper likes as terms of their own, and nothing of what is muted", async () => {
  const { category } = PRODUCTS.find(({ item_id }) => item_id === CAKESTAND) ?? {};
  const likes = async (muted: readonly string[]): Promise<string[]> => {
    const shopper = { recent: [CAKESTAND], muted: { items: [], categories: muted } };
    const { trace } = await traced({ strategy: "for_you" }, shopper);
    const labels = trace.places.flatMap(({ terms }) => terms.map(({ label }) => label));
    return labels.filter((label) => label.startsWith("Taste"));
  };
  const all = await likes([]);
  expect(all).toContain(`Taste for ${category}`);
  expect(await likes([category ?? ""])).toEqual([]);
});

it("says which rule moved an item from where to where", async () => {
  const plain = await traced({ strategy: "popular" });
  const fifth = plain.trace.places[4];
  const { trace } = await traced({
    strategy: "popular",
    rules: { boost: [{ item_id: fifth?.item_id, by: 10 }], pin: [{ item_id: FIRST, position: 2 }] },
  });
  const boosted = trace.places.find(({ item_id }) => item_id === fifth?.item_id);
  expect(boosted?.rules).toMatchObject([{ rule: "boost", path: "rules.boost[0]", from: 5 }]);
  expect(boosted?.rules[0]?.to).toBeLessThan(5);
  expect(boosted?.final_score).toBeCloseTo((boosted?.score ?? 0) * 10);
  expect(trace.places[1]).toMatchObject({
    item_id: FIRST,
    strategy: "pin",
    rules: [{ rule: "pin", to: 2 }],
  });
});

it("names what was left out and by which cause, and why a slot is empty", async () => {
  const { category } = PRODUCTS[0] ?? {};
  const { trace, decisions } = await traced(
    {
      strategy: "manual",
      items: [FIRST, CAKESTAND],
      fallback: null,
      filters: { price: { min: 1e6 } },
    },
    { purchased: [CAKESTAND] },
  );
  expect(decisions[0]?.items).toEqual([]);
  expect(trace.outcome).toBe("empty");
  expect(trace.why).toContain("Everything that was proposed is left out");
  expect(trace.left_out.items).toContainEqual(
    expect.objectContaining({
      item_id: CAKESTAND,
      cause: "bought",
      text: "bought before",
      strategy: "manual",
    }),
  );
  const capped = await traced(
    {
      strategy: "popular",
      rules: { max_per_category: 1, pin: [{ item_id: CAKESTAND, position: 1 }] },
    },
    {
      muted: { items: [CAKESTAND] },
      page: { category },
    },
  );
  expect(capped.trace.left_out.items[0]).toMatchObject({
    strategy: "pin",
    cause: "muted_item",
    path: "rules.pin[0]",
  });
  expect(capped.trace.left_out.causes.map(({ cause }) => cause)).toContain("max_per_category");
});

it("says what stood in, and that nothing could", async () => {
  const cold = await traced({ strategy: "for_you", fallback: "trending" });
  expect(cold.trace.steps.map(({ strategy, kind }) => [strategy, kind])).toEqual([
    ["for_you", "strategy"],
    ["trending", "fallback"],
    ["popular", "last_resort"],
  ]);
  expect(cold.trace.why).toContain("For you had nothing to show.");
  const none = await traced({ chain: [{ strategy: "recently_viewed" }], fallback: null });
  expect(none.trace).toMatchObject({ outcome: "empty", candidates: 0 });
  expect(none.trace.why).toContain("Nothing was proposed by Recently viewed");
});

it("shows a slot to one held out, at a time, in a place and on a device", async () => {
  const held = await traced({ strategy: "popular" }, { held_out: true });
  expect(held.decisions[0]).toMatchObject({ variant: "holdout", items: [] });
  expect(held.trace.outcome).toBe("held_out");
  const audience = { all: [{ region: ["US-CA"] }, { device: ["phone"] }, { visits: { min: 3 } }] };
  const schedule = { from: 1_000, to: 2_000 };
  const outcome = async (more: object) =>
    (await traced({ strategy: "popular", audience, schedule }, more)).trace.outcome;
  const who = { region: "US-CA", device: "phone", visits: 3, at: 1_500 };
  expect(await outcome(who)).toBe("shown");
  expect(await outcome({ ...who, at: 2_500 })).toBe("not_scheduled");
  expect(await outcome({ ...who, region: "US-NY" })).toBe("not_in_audience");
  expect(await outcome({ ...who, device: "desktop" })).toBe("not_in_audience");
  expect(await outcome({ ...who, visits: 2 })).toBe("not_in_audience");
});

it("refuses a definition that can't work, with its path, and traces nothing unless asked", async () => {
  const body = { definitions: [{ id: "x", strategy: "magic" }], slots: ["x"] };
  const refused = await call("POST", "/v1/admin/preview", { key: "local-marketer", body });
  expect(await refused.json()).toMatchObject({
    status: 422,
    errors: [{ path: "definitions[0].strategy" }],
  });
  const plain = await admin<object>("POST", "/v1/admin/preview", {
    definitions: [{ id: "x", strategy: "popular" }],
    slots: ["x"],
  });
  expect(plain).not.toHaveProperty("traces");
});
