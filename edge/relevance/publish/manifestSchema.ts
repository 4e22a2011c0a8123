import * as v from "valibot";
import { SITE_FORM } from "../../../sdk/wire/index.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));
const scale = v.pipe(v.number(), v.finite(), v.minValue(0));
const part = v.object({
  key: v.pipe(v.string(), v.maxLength(300)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hex")),
});
const parts = v.pipe(v.array(part), v.maxLength(80_000));
const powerOfTwo = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(65_536),
  v.check((count) => (count & (count - 1)) === 0, "must be a power of two"),
);
const byRelation = <S extends v.GenericSchema>(schema: S) =>
  v.object({
    ...{ viewed_together: schema, bought_together: schema, similar: schema },
    bought_after_viewing: v.exactOptional(schema),
  });

/** A manifest from outside, as `candour build` writes it. */
export const manifestSchema = v.object({
  format: v.literal(1, "must be 1: it is of another release"),
  site: v.pipe(v.string(), v.regex(SITE_FORM)),
  version: count,
  at: count64(),
  item_count: count,
  directory: parts,
  cards: parts,
  cards_per_shard: v.exactOptional(powerOfTwo),
  lists: byRelation(parts),
  list_counts: byRelation(count),
  list_scales: byRelation(scale),
  newcomers: v.exactOptional(v.object({ items: part, lists: parts })),
  popular: part,
  popular_given: v.exactOptional(part),
  traits: v.exactOptional(
    v.object({ relation: v.picklist(["viewed_together", "bought_together"]), parts }),
  ),
  weights: v.exactOptional(part),
});

function count64() {
  return v.pipe(v.number(), v.integer(), v.minValue(0));
}
