import { expect, it } from "vitest";
import { buildTraits } from "./buildTraits.ts";
import { createDayTraits } from "./DayTraits.ts";
import { packSessions } from "./Sessions.ts";

const bytesOf = (traits: number | undefined): number[] =>
  [0, 8, 16, 24].map((shift) => ((traits ?? 0) >>> shift) & 255);

it("knows by days what sessions tell, to the day", () => {
  // A hundred days of one session each: item 0 every day, item 1 from the 50th to the 98th.
  const days = createDayTraits();
  const sessions: number[][] = [];
  for (let day = 0; day < 100; day++) {
    const isIn = day >= 50 && day < 98;
    days.add("a", day, 1);
    if (isIn) days.add("b", day, 1);
    sessions.push(isIn ? [0, 1] : [0]);
  }
  const bySession = buildTraits(packSessions(sessions), 2);
  const byDay = days.finish(["a", "b"], () => true);
  for (const item of [0, 1]) {
    const [counts, late, last, first] = bytesOf(byDay[item]);
    const [countsBySession, lateBySession, lastBySession, firstBySession] = bytesOf(
      bySession[item],
    );
    expect(counts).toBe(countsBySession);
    expect(Math.abs((late ?? 0) - (lateBySession ?? 0))).toBeLessThanOrEqual(16);
    expect(Math.abs((last ?? 0) - (lastBySession ?? 0))).toBeLessThanOrEqual(40);
    expect(Math.abs((first ?? 0) - (firstBySession ?? 0))).toBeLessThanOrEqual(40);
  }
});

it("keeps back what too few have touched, and knows nothing of others", () => {
  const days = createDayTraits();
  days.add("a", 1, 9);
  days.add("rare", 1, 1);
  const traits = days.finish(["a", "rare", "never"], (id) => id !== "rare");
  expect(traits[0]).toBeGreaterThan(0);
  expect(Array.from(traits.slice(1))).toEqual([0, 0]);
});
