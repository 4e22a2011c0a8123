import fc from "fast-check";
import { expect, it } from "vitest";
import type { Card } from "./Card.ts";
import { areCards, decodeCards, type StoredShard } from "./cardShard.ts";
import { encodeLines } from "./Lines.ts";
import { createPartCache } from "./partCache.ts";

const CARD: Card = {
  ...{ item_id: "a", title: "Lamp, small", url: "https://shop.example/a", image: "/a.svg" },
  ...{ price: 5, currency: "GBP", availability: "in_stock" },
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, count: number) => {
  const decoded = decodeCards(bytesOf(text));
  return Array.from({ length: count }, (_, place) => decoded?.value.at(place));
};

/** Whatever a feed may say, line ends and commas included. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\n", ",\n", "]", "\r\n,", "\u2028"),
);
const stored = fc.oneof(
  text,
  fc.constant(null),
  fc.record({ item_id: text, title: text }).map((told): Card => ({ ...CARD, ...told })),
);

it("reads each card as it was written, in any order, by lines and as shards were before", () => {
  fc.assert(
    fc.property(fc.array(stored, { maxLength: 40 }), (shard) => {
      const wanted = shard.map((card) => (typeof card === "string" ? null : card));
      // What JSON can't carry comes back as JSON carries it.
      const told = JSON.parse(JSON.stringify(wanted));
      const written = encodeLines(shard);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(shard)));
      for (const form of [written, JSON.stringify(shard), JSON.stringify(shard, null, 2)]) {
        expect(read(form, shard.length + 1)).toEqual([...told, null]);
        expect(areCards(bytesOf(form))).toBe(true);
        const last = decodeCards(bytesOf(form))?.value;
        for (let place = shard.length; place-- > 0; ) expect(last?.at(place)).toEqual(told[place]);
      }
    }),
  );
});

it("throws where there is no JSON, and knows lines that are none of cards", () => {
  expect(() => decodeCards(bytesOf("[{"))).toThrow();
  expect(() => areCards(bytesOf('[\n{"item_id":"a"},\n{"item'))).toThrow();
  expect(areCards(bytesOf('[\n{\n"item_id":"a"}\n]'))).toBe(false);
  expect(areCards(bytesOf("{}"))).toBe(false);
  const foreign = '[\n{"item_id":"a"},\r\n{"item_id":"b"}\n]';
  expect(JSON.parse(foreign)).toHaveLength(2);
  expect(() => areCards(bytesOf(foreign))).toThrow();
});

it("counts what it takes as cards are asked for, once each, and others make room", () => {
  const shard: StoredShard = Array.from({ length: 100 }, () => CARD);
  const decoded = decodeCards(bytesOf(encodeLines(shard)));
  const own = decoded?.bytes ?? 0;
  const cache = createPartCache(2 * own);
  cache.put("other", {}, own / 2);
  cache.put("own", decoded?.value, own);
  const grow = cache.growthOf("own");
  decoded?.watch?.(grow);
  const first = decoded?.value.at(7);
  const grown = cache.size();
  expect(grown).toBeGreaterThan(1.5 * own);
  expect(decoded?.value.at(7)).toBe(first);
  expect(cache.size()).toBe(grown);
  for (let place = 0; place < 100; place++) decoded?.value.at(place);
  expect(cache.get("other")).toBeUndefined();
  expect(cache.get("own")).toBe(decoded?.value);
  expect(cache.size()).toBeGreaterThan(2 * own);
  // What was dropped meanwhile no longer counts.
  cache.put("next", {}, own);
  expect(cache.get("own")).toBeUndefined();
  grow(1_000_000);
  expect(cache.size()).toBe(own);
});
