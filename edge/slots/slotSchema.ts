import * as v from "valibot";
import { LIMITS, PAGE_TYPES, SLOT_FORM } from "../../sdk/wire/index.ts";
import { hoursSchema } from "./audience/facts.ts";
import { audienceSchema } from "./audienceSchema.ts";
import { blockSchema } from "./blockSchema.ts";
import { STRATEGY_NAMES } from "./strategyNames.ts";
import { testsSchema } from "./testsSchema.ts";

const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const labels = v.optional(v.pipe(v.array(label), v.maxLength(200)), []);
const itemId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const price = v.optional(
  v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(LIMITS.priceMax))),
  null,
);
const time = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null);
const raise = v.pipe(v.number(), v.minValue(1), v.maxValue(10));
const lower = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.5);
/** A rule's target: exactly one of category, item and brand. */
const target = (by: typeof raise | typeof lower) =>
  v.union(
    [
      v.strictObject({ category: label, by }),
      v.strictObject({ item_id: itemId, by }),
      v.strictObject({ brand: label, by }),
    ],
    "must name exactly one of category, item_id and brand, and a number as `by`",
  );
const strategy = v.picklist(
  STRATEGY_NAMES,
  (issue) => `unknown strategy ${issue.received}; known are ${STRATEGY_NAMES.join(", ")}`,
);

const filters = v.object({
  in_stock: v.optional(v.boolean(), true),
  exclude_purchased: v.optional(v.boolean(), true),
  /** Leaves out what the shopper looked at already; by default only `for_you` does. */
  exclude_seen: v.optional(v.boolean()),
  categories: v.optional(v.object({ include: labels, exclude: labels }), {}),
  price: v.pipe(
    v.optional(v.object({ min: price, max: price }), {}),
    v.check(
      ({ min, max }) => min === null || max === null || min <= max,
      "min must not be above max",
    ),
  ),
});

const rules = v.object({
  pin: v.pipe(
    v.optional(
      v.pipe(
        v.array(
          v.object({
            item_id: itemId,
            position: v.pipe(
              v.number(),
              v.integer(),
              v.minValue(1),
              v.maxValue(LIMITS.itemsPerSlot),
            ),
          }),
        ),
        v.maxLength(LIMITS.itemsPerSlot),
      ),
      [],
    ),
    v.check(
      (pins) => new Set(pins.map((pin) => pin.position)).size === pins.length,
      "two pins have the same position",
    ),
    v.check(
      (pins) => new Set(pins.map((pin) => pin.item_id)).size === pins.length,
      "two pins are of the same item",
    ),
  ),
  boost: v.optional(v.pipe(v.array(target(raise)), v.maxLength(100)), []),
  bury: v.optional(v.pipe(v.array(target(lower)), v.maxLength(100)), []),
  /** 0 keeps the order by score; towards 0.9 each next item is rather of another category than those before it. */
  diversity: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.9)), 0),
  max_per_category: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.itemsPerSlot))),
    null,
  ),
});

const places = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.itemsPerSlot));
/** Strategies that are tried in this order to fill the places, each as many as `max` allows. */
const chain = v.pipe(
  v.array(v.strictObject({ strategy, max: v.optional(v.nullable(places), null) })),
  v.maxLength(STRATEGY_NAMES.length),
  v.check(
    (steps) => new Set(steps.map((step) => step.strategy)).size === steps.length,
    "a strategy stands twice",
  ),
);

/** A slot's definition as the contract has it; every field but `id` and `strategy` has a default. */
export const slotSchema = v.pipe(
  v.object({
    id: v.pipe(
      v.string(),
      v.regex(SLOT_FORM, "must be 1 to 64 of A-Z a-z 0-9 _ -, a letter or digit first"),
    ),
    title: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ""),
    /** Where the slot is meant to stand; for people to read, a request from elsewhere is still answered. */
    pages: v.optional(v.pipe(v.array(v.picklist(PAGE_TYPES)), v.maxLength(PAGE_TYPES.length)), []),
    limit: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.itemsPerSlot)),
      8,
    ),
    strategy,
    /** With steps, `strategy` is the first of them and nothing else is tried but these and the fallback. */
    chain: v.optional(chain, []),
    fallback: v.optional(v.nullable(strategy), "popular"),
    /** What `manual` shows, in this order. */
    items: v.optional(v.pipe(v.array(itemId), v.maxLength(200)), []),
    filters: v.optional(filters, {}),
    rules: v.optional(rules, {}),
    caps: v.optional(
      v.object({
        impressions_per_item_per_day: v.optional(
          v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000))),
          null,
        ),
      }),
      {},
    ),
    holdout: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.5)), 0),
    /** Strategies under test, each with its share of the shoppers who may be measured. */
    tests: testsSchema,
    /** In this share of decisions the last place tries a new arrival. */
    explore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.2)), 0),
    schedule: v.pipe(
      v.optional(
        v.nullable(
          v.object({ from: time, to: time, weekly: v.optional(v.nullable(hoursSchema), null) }),
        ),
        null,
      ),
      v.check(
        (schedule) => !schedule?.from || !schedule.to || schedule.from < schedule.to,
        "from must lie before to",
      ),
    ),
    audience: v.optional(v.nullable(audienceSchema), null),
    /** The id of a saved audience, whose conditions hold besides the slot's own. */
    saved_audience: v.optional(v.nullable(v.pipe(v.string(), v.regex(SLOT_FORM))), null),
    /** Asks to buy: not shown to whoever waits for an answer to a complaint. */
    promotion: v.optional(v.boolean(), false),
    /** Which slot of a page takes an item first that several would show: the higher one. */
    priority: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), 0),
    /** Images, texts and links of the shop beside the items. */
    blocks: v.pipe(
      v.optional(v.pipe(v.array(blockSchema), v.maxLength(10)), []),
      v.check(
        (blocks) => new Set(blocks.map(({ position }) => position)).size === blocks.length,
        "two blocks have the same position",
      ),
    ),
  }),
  v.forward(
    v.check(
      (slot) => slot.strategy !== "manual" || slot.items.length + slot.rules.pin.length > 0,
      "manual needs at least one item",
    ),
    ["items"],
  ),
  v.forward(
    v.check(
      ({ limit, rules: { pin } }) => pin.every(({ position }) => position <= limit),
      "a pin stands beyond the slot's limit",
    ),
    ["rules", "pin"],
  ),
  v.check(({ strategy: first, chain: steps, fallback, tests }) => {
    const others = [...steps.slice(1), ...tests].map((one) => one.strategy);
    const isAlone = steps.length < 2 && tests.length === 0;
    return fallback !== "help" && !others.includes("help") && (first !== "help" || isAlone);
  }, "help stands alone: it is no step, fallback or test beside others"),
  v.forward(
    v.check(
      ({ strategy: first, chain: [step] }) => !step || step.strategy === first,
      "must be the first of the chain",
    ),
    ["strategy"],
  ),
);
