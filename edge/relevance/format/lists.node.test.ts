import fc from "fast-check";
import { expect, it } from "vitest";
import { createListWriter } from "../build/ListWriter.ts";
import { readLists } from "../build/PackedLists.ts";
import { decodeLists } from "./decodeLists.ts";
import { encodeLists } from "./encodeLists.ts";
import { ROWS_PER_SHARD } from "./layout.ts";

const rows = fc.array(
  fc.uniqueArray(fc.nat(99_999), { maxLength: 50 }).map((ids) => ({
    ids,
    weights: ids.map((_, n) => 2 / (n + 1)),
    support: ids.map((id) => id % 40),
  })),
  { maxLength: 12 },
);

function written(
  itemCount: number,
  given: readonly { ids: number[]; weights: number[]; support?: number[] }[],
) {
  const writer = createListWriter(0, itemCount);
  for (const { ids, weights, support } of given) writer.add(ids, weights, support);
  return writer.finish();
}

it("reads back what it wrote, with small and with large handles", () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (given, isSmall) => {
      const itemCount = isSmall ? 65_536 : 100_000;
      const small = given.map((row) => ({ ...row, ids: row.ids.map((id) => id % 65_536) }));
      const packed = written(itemCount, isSmall ? small : given);
      const shards = encodeLists(packed);
      for (const shard of shards) expect(decodeLists(shard)).toEqual(packed);
      expect(shards.length).toBe(given.length === 0 ? 0 : 1);
    }),
  );
});

it("refuses a cut shard, a longer one, another version and noise, and never throws", () => {
  const [shard] = encodeLists(written(100, [{ ids: [1, 2, 3], weights: [3, 2, 1] }]));
  if (!shard) throw new Error("no shard");
  for (let length = 0; length < shard.length; length++) {
    expect(decodeLists(shard.subarray(0, length))).toBeNull();
  }
  expect(decodeLists(Uint8Array.of(...shard, 0))).toBeNull();
  expect(decodeLists(shard.with(4, 9))).toBeNull();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      expect(decodeLists(noise)).toBeNull();
    }),
  );
});

it("keeps full shards of large handles below 1 MiB and finds rows across them", () => {
  const full = Array.from({ length: 50 }, (_, n) => n);
  const weights = full.map((n) => 50 - n);
  const packed = written(
    1_000_000,
    Array.from({ length: ROWS_PER_SHARD + 3 }, () => ({ ids: full, weights, support: weights })),
  );
  const shards = encodeLists(packed);
  expect(shards.map((shard) => shard.byteLength <= 1_048_576)).toEqual([true, true]);
  const second = decodeLists(shards[1] ?? new Uint8Array());
  if (!second) throw new Error("not decoded");
  expect(readLists(second).list(ROWS_PER_SHARD + 2)?.ids.length).toBe(50);
  expect(readLists(second).list(ROWS_PER_SHARD + 3)).toBeUndefined();
  expect(readLists(second).list(0)).toBeUndefined();
});
