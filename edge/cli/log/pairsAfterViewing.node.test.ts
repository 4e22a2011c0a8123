import { expect, it } from "vitest";
import { createLogWriter } from "./LogWriter.ts";
import { pairsAfterViewing } from "./pairsAfterViewing.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const START_MS = 20_000 * DAY_MS;

/** What shoppers did, as `item@hour` for a look and `+item@hour` for a purchase. */
function pairsOf(
  acts: Readonly<Record<string, string>>,
): Record<string, [support: number, weight: number]> {
  const writer = createLogWriter();
  for (const [shopper, text] of Object.entries(acts)) {
    for (const one of text.split(" ")) {
      const [item = "", hour = "0"] = one.split("@");
      const name = item.startsWith("+") ? "purchase" : "view_item";
      const items = item.replace("+", "").split("+");
      writer.addEvent({ shopper, name, at: START_MS + Number(hour) * HOUR_MS, items });
    }
  }
  const { acts: columns, ids, now } = writer.finish(0);
  const { from, to, support, weights } = pairsAfterViewing(columns, (item) => item, now);
  return Object.fromEntries(
    Array.from(from, (item, n) => [
      `${ids[item]} ${ids[to[n] ?? 0]}`,
      [support[n] ?? 0, Math.round(100 * (weights[n] ?? 0)) / 100],
    ]),
  );
}

it("pairs what was looked at with what was bought instead, in that direction", () => {
  expect(pairsOf({ one: "a@0 b@0 +b@0", two: "a@0 +b@0" })).toEqual({ "a b": [2, 2] });
});

it("leaves out what was bought along with it, and what was looked at too long before or after", () => {
  expect(pairsOf({ one: "a@0 b@0 +b+a@0" })).toEqual({});
  expect(pairsOf({ one: `a@0 +b@${8 * 24}` })).toEqual({});
  expect(pairsOf({ one: "+b@0 a@1" })).toEqual({});
});

it("counts a shopper once a pair and day, and less from an earlier visit", () => {
  expect(pairsOf({ one: "a@0 +b@0 +b@0.4", two: "c@0 +d@2" })).toEqual({
    "a b": [1, 1],
    "c d": [1, 0.67],
  });
  const [support, weight] = pairsOf({ one: "a@0 +b@0 a@48 +b@48" })["a b"] ?? [];
  expect(support).toBe(1);
  expect(weight).toBeGreaterThan(1.9);
});
