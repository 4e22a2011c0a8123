import * as v from "valibot";
import { LIMITS } from "../../sdk/wire/index.ts";

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const address = v.pipe(
  v.string(),
  v.maxLength(2_048),
  v.check(
    (given) => /^https?:$/.test(URL.parse(given)?.protocol ?? ""),
    "must be an http or https address",
  ),
);
/** Counted from 1 among all that the slot shows, items and blocks. */
const position = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.itemsPerSlot));

/** Content of the shop that stands among a slot's items. Text is only ever text. */
export const blockSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("text"),
    position,
    title: v.optional(text(200)),
    text: text(1_000),
  }),
  v.strictObject({
    kind: v.literal("image"),
    position,
    image: address,
    /** What the picture shows, for who can't see it. */
    alt: v.pipe(v.string(), v.trim(), v.maxLength(300)),
    title: v.optional(text(200)),
    url: v.optional(address),
  }),
  v.strictObject({
    kind: v.literal("link"),
    position,
    title: text(200),
    text: v.optional(text(300)),
    url: address,
  }),
]);
