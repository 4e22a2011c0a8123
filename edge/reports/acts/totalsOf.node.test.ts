import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportCell } from "../ReportMessage.ts";
import { ALL_SLOTS } from "../variants.ts";
import type { Act } from "./Act.ts";
import { changesOf } from "./changesOf.ts";
import type { Total } from "./Total.ts";
import { totalsOf } from "./totalsOf.ts";

const DAY = 86_400_000;
const COUNTING = { windowMs: 7 * DAY, dayOf: (at: number) => Math.floor(at / DAY) };

const decision = (id: string, at: number, slot = "hero", variant = "treatment"): Act => ({
  ...{ kind: "decision", id, at, slot, variant, share: 10_000 },
});
const on = (kind: "view" | "click" | "hide", id: string, at: number, of: string, item = "A") =>
  ({ kind, id, at, decision: of, items: [item] }) as Act;
const purchase = (id: string, at: number, more: object = {}): Act => ({
  ...{ kind: "purchase", id, at, transaction: id, revenue: 500 },
  ...{ items: [{ item: "A", revenue: 500 }] },
  ...more,
});
const told = (acts: readonly Act[]): Record<string, number> =>
  Object.fromEntries(
    totalsOf(acts, COUNTING)
      .filter(({ slot }) => slot !== ALL_SLOTS)
      .map(({ slot, metric, day, value }) => [`${slot} ${metric} ${day}`, value]),
  );
const toldOfAll = (acts: readonly Act[]): Record<string, number> =>
  Object.fromEntries(
    totalsOf(acts, COUNTING)
      .filter(({ slot }) => slot === ALL_SLOTS)
      .map(({ variant, metric, day, value }) => [`${variant} ${metric} ${day}`, value]),
  );

describe("what a shopper's acts come to", () => {
  it("is laid to the day of the decision, joined by its id", () => {
    const acts = [decision("d1", DAY), on("view", "v1", DAY + 5, "d1"), purchase("p", 3 * DAY)];
    expect(told([...acts, on("click", "c1", DAY + 9, "d1"), on("click", "c2", DAY, "no")])).toEqual(
      {
        ...{ "hero impressions 1": 1, "hero share 1": 10_000, "hero viewable 1": 1 },
        ...{ "hero clicks 1": 1, "hero purchases 1": 1, "hero revenue 1": 500 },
        ...{ "hero click_purchases 1": 1, "hero click_revenue 1": 500 },
      },
    );
  });

  it("counts a held-out slot's purchases as it counts those of a filled one", () => {
    const held = [decision("d1", DAY, "hero", "holdout"), purchase("p", DAY + 1)];
    expect(totalsOf(held, COUNTING)).toContainEqual(
      expect.objectContaining({ variant: "holdout", metric: "purchases", value: 1 }),
    );
  });

  it("is laid to all slots together once, however many it counts for", () => {
    const acts = [decision("d1", DAY), decision("d2", DAY + 1, "other"), purchase("p", DAY + 2)];
    expect(toldOfAll([...acts, on("click", "c", DAY + 3, "d2")])).toEqual({
      ...{ "treatment impressions 1": 2, "treatment share 1": 0, "treatment clicks 1": 1 },
      ...{ "treatment purchases 1": 1, "treatment revenue 1": 500 },
    });
  });

  it("has the reasons for which items were shown", () => {
    const act = { ...decision("d1", DAY), reasons: ["similar", "similar", "popular_now"] } as Act;
    expect(told([act])).toMatchObject({
      "hero reason_similar 1": 2,
      "hero reason_popular_now 1": 1,
    });
    expect(toldOfAll([act])).toMatchObject({ "treatment reason_similar 1": 2 });
  });

  it("is laid to the global holdout where the shopper is held out of all slots", () => {
    const out = { ...decision("d1", DAY, "hero", "global_holdout"), global: 5_000 } as Act;
    expect(toldOfAll([out, purchase("p", DAY + 2)])).toEqual({
      ...{ "holdout impressions 1": 1, "holdout share 1": 5_000 },
      ...{ "holdout purchases 1": 1, "holdout revenue 1": 500 },
    });
  });

  it("ends with the window, and looks only forward", () => {
    expect(told([decision("d1", DAY), purchase("p", 8 * DAY + 1)])).not.toHaveProperty(
      "hero purchases 1",
    );
    expect(told([decision("d1", DAY), purchase("p", 8 * DAY)])).toHaveProperty("hero purchases 1");
    expect(told([decision("d1", DAY), purchase("p", DAY - 1)])).not.toHaveProperty(
      "hero purchases 1",
    );
  });

  it("credits the click rather than the view, the last click rather than the first, the event's own word above all", () => {
    const seen = [
      ...[decision("d1", DAY, "hero"), decision("d2", DAY + 1, "side")],
      ...[on("click", "c1", DAY + 2, "d1"), on("view", "v2", DAY + 9, "d2")],
    ];
    const credited = (acts: readonly Act[]) =>
      Object.keys(told(acts)).filter((key) => key.includes("_purchases"));
    expect(credited([...seen, purchase("p", 2 * DAY)])).toEqual(["hero click_purchases 1"]);
    const later = [...seen, on("click", "c2", DAY + 20, "d2")];
    expect(credited([...later, purchase("p", 2 * DAY)])).toEqual(["side click_purchases 1"]);
    expect(credited([...later, purchase("p", 2 * DAY, { decision: "d1" })])).toEqual([
      "hero click_purchases 1",
    ]);
    const only = seen.filter(({ kind }) => kind !== "click");
    expect(credited([...only, purchase("p", 2 * DAY)])).toEqual(["side view_purchases 1"]);
  });

  it("takes a transaction once, and an opt-out within a day of the slot", () => {
    const twice = [
      purchase("p1", 2 * DAY, { transaction: "T" }),
      purchase("p2", 2 * DAY, { transaction: "T" }),
    ];
    expect(told([decision("d", DAY), ...twice])).toMatchObject({ "hero purchases 1": 1 });
    const left = (at: number): Act => ({ kind: "opt_out", id: "o", at });
    expect(told([decision("d", DAY), left(DAY + 5)])).toHaveProperty("hero opt_outs 1");
    expect(told([decision("d", DAY), left(2 * DAY + 5)])).not.toHaveProperty("hero opt_outs 1");
  });

  it("lays a complaint to every slot of its window, and how a page did to the slots it had", () => {
    const page = (id: string, at: number, lcpMs: number): Act => ({
      ...{ kind: "page", id, at, slow: lcpMs > 4_000, lcpMs },
    });
    const acts = [
      ...[decision("d1", DAY), page("p1", DAY + 5, 900)],
      ...[decision("d2", DAY + 10, "other"), page("p2", DAY + 20, 5_000)],
      // Nothing was decided for this page, and nothing lately for that.
      ...[page("p3", DAY + 30, 9_000), decision("d3", 2 * DAY, "late"), page("p4", 3 * DAY, 9_000)],
      { kind: "complaint", id: "c", at: 8 * DAY + 1 } as const,
    ];
    const found = told(acts);
    expect(found).toMatchObject({
      ...{ "hero timed_pages 1": 1, "hero lcp_ms 1": 900, "hero lcp_pages 1": 1 },
      ...{ "other timed_pages 1": 1, "other lcp_ms 1": 5_000, "other slow_pages 1": 1 },
      ...{ "other complaints 1": 1, "late complaints 2": 1 },
    });
    for (const none of ["hero slow_pages 1", "hero complaints 1", "late timed_pages 2"]) {
      expect(found).not.toHaveProperty(none);
    }
  });
});

const at = fc.integer({ min: 0, max: 12 * DAY });
const of = fc.constantFrom("d0", "d1", "d2", "d3", "gone");
const item = fc.constantFrom("A", "B");
const act: fc.Arbitrary<(id: string) => Act> = fc.oneof(
  fc.tuple(at, of, item, fc.constantFrom("view", "click", "hide")).map(
    ([at, of, item, kind]) =>
      (id: string) =>
        on(kind as "view", id, at, of, item),
  ),
  fc.tuple(at, fc.constantFrom("T1", "T2", "T3"), item, fc.integer({ min: 0, max: 900 })).map(
    ([at, transaction, item, revenue]) =>
      (id: string) =>
        purchase(id, at, { transaction, revenue, items: [{ item, revenue }] }),
  ),
  fc.tuple(at, item).map(
    ([at, item]) =>
      (id: string): Act => ({ kind: "cart", id, at, items: [{ item, revenue: 1 }] }),
  ),
  at.map(
    (at) =>
      (id: string): Act => ({ kind: "opt_out", id, at }),
  ),
  at.map(
    (at) =>
      (id: string): Act => ({ kind: "complaint", id, at }),
  ),
  fc.tuple(at, fc.nat(9_000)).map(
    ([at, lcpMs]) =>
      (id: string): Act => ({ kind: "page", id, at, slow: lcpMs > 4_000, lcpMs }),
  ),
);
const decided = fc
  .array(fc.tuple(at, fc.constantFrom("hero", "side")), { maxLength: 4 })
  .map((all) => all.map(([at, slot], n) => decision(`d${n}`, at, slot)));

/** A store that adds what it is told, each message once. */
function store() {
  const cells = new Map<string, number>();
  return {
    add({ value, ...place }: ReportCell): void {
      const key = JSON.stringify(place);
      cells.set(key, (cells.get(key) ?? 0) + value);
    },
    held: () => Object.fromEntries([...cells].filter(([, value]) => value !== 0).sort()),
    /** Different shoppers, and the sum of squares, in a span. */
    span(metric: string, from: number, to: number) {
      let people = 0;
      let squares = 0;
      for (const [key, value] of cells) {
        const place: Omit<ReportCell, "value"> = JSON.parse(key);
        if (place.metric !== metric || place.slot !== "hero" || place.day < from || place.day > to)
          continue;
        if (place.kind === "people" && place.other < from) people += value;
        if (place.kind === "product" && place.other <= to) squares += value;
      }
      return { people, squares };
    },
  };
}

describe("late, repeated and reordered acts", () => {
  it("change nothing of what the reports come to hold", () => {
    fc.assert(
      fc.property(
        decided,
        fc.array(act, { maxLength: 14 }),
        fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 }),
        (decisions, makers, order) => {
          const acts = [...decisions, ...makers.map((make, n) => make(`a${n}`))];
          const atOnce = store();
          for (const cell of changesOf([], totalsOf(acts, COUNTING))) atOnce.add(cell);
          // Twice each, in any order, told after every few.
          const coming = [...acts, ...acts]
            .map((one, n) => ({ one, place: order[n] ?? 0 }))
            .sort((a, b) => a.place - b.place);
          const inBits = store();
          const held = new Map<string, Act>();
          let before: Total[] = [];
          for (const [n, { one, place }] of coming.entries()) {
            held.set(one.id, one);
            if (place % 3 > 0 && n < coming.length - 1) continue;
            const after = totalsOf([...held.values()], COUNTING);
            for (const cell of changesOf(before, after)) inBits.add(cell);
            before = after;
          }
          expect(inBits.held()).toEqual(atOnce.held());
        },
      ),
      { numRuns: 500 },
    );
  });

  it("let any span tell how many different shoppers there were, and how their sums spread", () => {
    const shopper = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.nat(50)), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(shopper, { maxLength: 5 }),
        fc.tuple(fc.nat(9), fc.nat(9)),
        (shoppers, [a, b]) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const held = store();
          let people = 0;
          let squares = 0;
          for (const days of shoppers) {
            const byDay = new Map(days.map(([day, value]) => [day, value + 1]));
            const totals = [...byDay].map(
              ([day, value]): Total => ({
                ...{ slot: "hero", variant: "treatment", metric: "revenue" },
                ...{ day, value },
              }),
            );
            for (const cell of changesOf([], totals)) held.add(cell);
            const inside = totals.filter(({ day }) => day >= from && day <= to);
            if (inside.length > 0) people += 1;
            squares += inside.reduce((sum, { value }) => sum + value, 0) ** 2;
          }
          expect(held.span("revenue", from, to)).toEqual({ people, squares });
        },
      ),
      { numRuns: 300 },
    );
  });
});
