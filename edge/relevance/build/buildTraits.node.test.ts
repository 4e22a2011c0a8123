import { expect, it } from "vitest";
import { buildTraits } from "./buildTraits.ts";
import { packSessions } from "./Sessions.ts";

const bytesOf = (traits: number | undefined): number[] =>
  [0, 8, 16, 24].map((shift) => ((traits ?? 0) >>> shift) & 255);

it("packs views, views of late, and the time since the last and the first one", () => {
  const early = Array.from({ length: 99 }, () => [0]);
  const traits = buildTraits(packSessions([...early, [0, 1]]), 3);
  const [views, late, last, first] = bytesOf(traits[0]);
  expect(views).toBe(Math.round(16 * Math.log2(101)));
  expect(late).toBe(Math.round(16 * Math.log2(8)));
  expect(last).toBe(Math.round(255 * 0.1));
  expect(first).toBe(255);
  expect(bytesOf(traits[1])).toEqual([16, 16, 26, 26]);
});

it("knows nothing of an item that nobody looked at", () => {
  expect(buildTraits(packSessions([[0]]), 2)[1]).toBe(0);
});
