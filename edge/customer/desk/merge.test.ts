import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deskObject } from "./deskObject.ts";

const IDS = ["a", "b", "c", "d", "e"] as const;
type Act = { merge: readonly [string, string] } | { undo: number };

/** The same by brute force: ids joined by merges in force, found by painting until nothing changes. */
function peopleBy(live: readonly (readonly [string, string])[]): Record<string, string[]> {
  const colour = new Map<string, string>(IDS.map((id) => [id, id]));
  for (let i = 0; i < IDS.length; i++) {
    for (const [a, b] of live) {
      const least = [colour.get(a) ?? a, colour.get(b) ?? b].sort()[0] ?? a;
      colour.set(a, least);
      colour.set(b, least);
    }
  }
  return Object.fromEntries(
    IDS.map((id) => [id, IDS.filter((one) => colour.get(one) === colour.get(id))]),
  );
}

describe("merging customers", () => {
  it("joins and parts exactly what the merges in force say, whatever came before", async () => {
    const id = fc.constantFrom(...IDS);
    const act = fc.oneof(
      { weight: 2, arbitrary: fc.record({ merge: fc.tuple(id, id) }) },
      { weight: 1, arbitrary: fc.record({ undo: fc.nat({ max: 7 }) }) },
    );
    let site = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts: Act[]) => {
        const desk = deskObject(env, `merge-${++site}`);
        const made: { id: string; pair: readonly [string, string]; isLive: boolean }[] = [];
        for (const one of acts) {
          if ("merge" in one) {
            const [a, b] = one.merge;
            const { id: merge } = await desk.merge(a, b, { at: 1, reason: "same person" });
            made.push({ id: merge, pair: one.merge, isLive: true });
            continue;
          }
          const target = made[one.undo];
          if (!target) continue;
          expect(await desk.unmerge(target.id, 2)).toBe(target.isLive);
          target.isLive = false;
        }
        const live = made.filter((one) => one.isLive).map((one) => one.pair);
        const people = Object.fromEntries(
          await Promise.all(IDS.map(async (one) => [one, await desk.personOf(one)] as const)),
        );
        expect(people).toEqual(peopleBy(live));
      }),
      { numRuns: 40 },
    );
  });
});
