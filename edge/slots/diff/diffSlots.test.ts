import { expect, it } from "vitest";
import { parseSlotDefinition } from "../parseSlotDefinition.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";
import { diffSlots } from "./diffSlots.ts";

const WORDS = { currency: "GBP", timeZone: "Europe/London", nameOf: (id: string) => id };

function slot(more: object): SlotDefinition {
  const parsed = parseSlotDefinition({ id: "hero", strategy: "popular", ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

it("tells every setting that differs, those without words of their own too", () => {
  const [told] = diffSlots([slot({})], [slot({ explore: 0.1, rules: { diversity: 0.5 } })], WORDS);
  expect(told?.changes).toEqual([
    { kind: "added", path: "explore", setting: "Tries new arrivals", from: null, to: "0.1" },
    { kind: "added", path: "rules.diversity", setting: "Variety", from: null, to: "0.5" },
  ]);
  expect(diffSlots([slot({})], [slot({})], WORDS)).toEqual([]);
});
