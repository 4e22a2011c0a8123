import * as v from "valibot";
import { LIMITS, PAGE_TYPES, PURPOSES } from "../../../sdk/wire/index.ts";

const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const within = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_660)));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));
const amount = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(LIMITS.priceMax)));
const some = <T extends v.GenericSchema<string>>(one: T) =>
  v.pipe(v.array(one), v.minLength(1), v.maxLength(100));
const clock = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time such as 09:00"),
);
const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));

/** Hours of the shop's own clock; `to` before `from` reaches over midnight. Monday is 1. */
export const hoursSchema = v.pipe(
  v.strictObject({
    days: v.optional(v.pipe(v.array(weekday), v.minLength(1), v.maxLength(7))),
    from: v.optional(clock),
    to: v.optional(clock),
  }),
  v.check(
    ({ days, from, to }) => days !== undefined || from !== undefined || to !== undefined,
    "must name days, from or to",
  ),
);

/** Every fact that a condition can be about, by its name. */
export const FACTS = {
  page_type: v.strictObject({ page_type: some(v.picklist(PAGE_TYPES)) }),
  page_category: v.strictObject({ page_category: some(label) }),
  page_path: v.strictObject({
    page_path: some(v.pipe(v.string(), v.startsWith("/"), v.maxLength(500))),
  }),
  consent: v.strictObject({ consent: v.picklist(PURPOSES) }),
  interest: v.strictObject({ interest: label }),
  has_viewed: v.strictObject({ has_viewed: v.boolean() }),
  viewed_category: v.strictObject({
    viewed_category: v.strictObject({
      category: label,
      at_least: v.optional(count),
      within_days: within,
    }),
  }),
  bought: v.strictObject({
    bought: v.strictObject({ category: v.optional(label), within_days: within }),
  }),
  cart_value: v.strictObject({
    cart_value: v.pipe(
      v.strictObject({ min: amount, max: amount }),
      v.check(
        ({ min = 0, max = Number.POSITIVE_INFINITY }) => min <= max,
        "min must not be above max",
      ),
    ),
  }),
  visits: v.strictObject({ visits: v.strictObject({ min: count }) }),
  region: v.strictObject({
    region: some(
      v.pipe(
        v.string(),
        v.regex(
          /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/,
          "must be a country such as GB, or a part of one as US-CA",
        ),
      ),
    ),
  }),
  language: v.strictObject({
    language: some(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, "must be a language such as en"))),
  }),
  device: v.strictObject({ device: some(v.picklist(["phone", "tablet", "desktop"])) }),
  time: v.strictObject({ time: hoursSchema }),
} as const;

export const FACT_NAMES = Object.keys(FACTS) as (keyof typeof FACTS)[];

export const factSchema = v.union(Object.values(FACTS));
