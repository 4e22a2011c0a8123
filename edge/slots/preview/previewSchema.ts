import * as v from "valibot";
import { LIMITS, PAGE_TYPES } from "../../../sdk/wire/index.ts";

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const ids = v.optional(v.pipe(v.array(id), v.maxLength(50)), []);
const text = v.optional(v.pipe(v.string(), v.maxLength(LIMITS.titleChars)));
const limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

/** Somebody made up, and when and where they stand. */
export const madeUpSchema = v.object({
  /** Items the made-up shopper looked at, the latest first. */
  recent: ids,
  cart: ids,
  purchased: ids,
  muted: v.optional(v.object({ items: ids, categories: ids }), {}),
  visits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 1),
  /** As one of those whom every slot holds out. */
  held_out: v.optional(v.boolean(), false),
  /** As if it were this time, milliseconds since the epoch. */
  at: v.optional(v.pipe(v.number(), v.minValue(0))),
  language: v.optional(v.pipe(v.string(), v.maxLength(35))),
  /** ISO 3166, as `GB` or `US-CA`. */
  region: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/))),
  device: v.optional(v.picklist(["phone", "tablet", "desktop"])),
});

export type MadeUp = v.InferOutput<typeof madeUpSchema>;

export const previewSchema = v.object({
  site: v.optional(v.string()),
  ...madeUpSchema.entries,
  page: v.optional(
    v.object({
      url: v.optional(v.string(), "/"),
      type: v.optional(v.picklist(PAGE_TYPES), "home"),
      item_id: v.optional(id),
      category: text,
      search_term: text,
      cart: v.optional(v.array(id)),
    }),
    {},
  ),
  slots: v.pipe(
    v.array(
      v.union([
        v.pipe(
          id,
          v.transform((slot): { id: string; limit?: number | undefined } => ({ id: slot })),
        ),
        v.object({ id, limit }),
      ]),
    ),
    v.maxLength(LIMITS.slotsPerRequest),
  ),
  /** Decide by the drafts rather than by what is published. */
  draft: v.optional(v.boolean(), false),
  /** Definitions that stand in for those of the same id, without being saved. */
  definitions: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.slotsPerRequest)), []),
  /** Tells how each slot was filled. */
  trace: v.optional(v.boolean(), false),
});
