import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { PairContribution } from "../Contribution.ts";
import { shardStub } from "../learn/shards.ts";
import { gatherPairs } from "./gatherPairs.ts";

const K = 3;
const DAY_MS = 86_400_000;
const now = Date.now();
const IDS = Array.from({ length: 40 }, (_, n) => `item-${n}`);

/** As many people's part in a pair; each comes on two days. */
const told = (from: number, to: number, people: number): PairContribution[] =>
  Array.from({ length: 2 * people }, (_, n) => ({
    ...({ relation: "viewed_together", from: `item-${from}`, to: `item-${to}` } as const),
    ...{ distance: 1, strength: 1, contributor: `c${n >> 1}`, at: now - (n % 2) * DAY_MS },
  }));

beforeAll(async () => {
  // In the first shard what one or two people did, in the second what more did.
  const few = IDS.flatMap((_, n) => told(n, (n + 1) % IDS.length, 1 + (n % 2)));
  const more = [told(1, 9, 2), told(2, 9, 3), told(3, 9, 5), told(4, 9, 6), told(5, 9, 7)].flat();
  await shardStub(env, "paired", 0).apply(few, []);
  await shardStub(env, "paired", 1).apply(more, []);
});

/** People behind the pairs that are held where so many can be. */
async function supportWith(max: number): Promise<number[]> {
  const pairs = await gatherPairs(env, {
    ...{ site: "paired", shards: 2, relation: "viewed_together", k: K, now, max },
    numberOf: (id) => IDS.indexOf(id),
  });
  return [...pairs.support].sort((a, b) => a - b);
}

it("holds every pair where there is room", async () => {
  expect(await supportWith(45)).toHaveLength(45);
});

it("holds those that enough people stand behind where there is not, whichever shard tells of them", async () => {
  expect(await supportWith(44)).toEqual([3, 5, 6, 7]);
  expect(await supportWith(4)).toEqual([3, 5, 6, 7]);
});

it("holds those that most people stand behind where even they are too many", async () => {
  expect(await supportWith(3)).toEqual([6, 7]);
  expect(await supportWith(1)).toEqual([]);
});
