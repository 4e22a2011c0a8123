import * as v from "valibot";
import { SLOT_FORM } from "../../sdk/wire/index.ts";
import { STRATEGY_NAMES } from "./strategyNames.ts";

const RESERVED = ["treatment", "holdout", "global_holdout"];
const strategy = v.picklist(
  STRATEGY_NAMES.filter((name) => name !== "manual"),
  (issue) => `unknown strategy ${issue.received}, or manual, which has nothing to test`,
);

/** Other strategies that part of a slot's shoppers get, to find out which is better. The rest get the slot's own. */
export const testsSchema = v.pipe(
  v.optional(
    v.pipe(
      v.array(
        v.object({
          id: v.pipe(
            v.string(),
            v.regex(SLOT_FORM, "must be 1 to 64 of A-Z a-z 0-9 _ -, a letter or digit first"),
            v.check((id) => !RESERVED.includes(id), `must not be ${RESERVED.join(" or ")}`),
          ),
          strategy,
          fallback: v.optional(v.nullable(strategy)),
          share: v.pipe(v.number(), v.minValue(0.01), v.maxValue(0.9)),
        }),
      ),
      v.maxLength(4),
    ),
    [],
  ),
  v.check(
    (tests) => new Set(tests.map(({ id }) => id)).size === tests.length,
    "two of them have the same id",
  ),
  v.check(
    (tests) => tests.reduce((sum, { share }) => sum + share, 0) <= 0.95,
    "must leave at least 0.05 of the shoppers for the slot's own strategy",
  ),
);

export type SlotTest = v.InferOutput<typeof testsSchema>[number];
