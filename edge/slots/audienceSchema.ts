import * as v from "valibot";
import type { Audience } from "./audience/Audience.ts";
import { FACT_NAMES, FACTS, factSchema } from "./audience/facts.ts";
import { measureTree } from "./audience/measureTree.ts";

/** More could not be read by a person, and would cost each decision. */
const FACTS_MAX = 50;
const DEPTH_MAX = 6;
const KNOWN = ["all", "any", "none", "not", ...FACT_NAMES].join(", ");

/**
 * One condition or group. Which it is, its one name says: so a fault is told at its own path and not as "none of these".
 * Without an input (for a JSON Schema) it is the union of all.
 */
const condition: v.GenericSchema<Audience> = v.lazy((input: unknown) => {
  if (input === undefined) return v.union([...Object.values(groups), factSchema]);
  const named: unknown[] = typeof input === "object" && input !== null ? Object.keys(input) : [];
  const group = named.find((name) => typeof name === "string" && Object.hasOwn(groups, name));
  const fact = FACT_NAMES.find((name) => named.includes(name));
  if (group === "all" || group === "any" || group === "none" || group === "not")
    return groups[group];
  if (fact) return FACTS[fact];
  return UNKNOWN;
});

const list = v.pipe(v.array(condition), v.minLength(1), v.maxLength(20));
const groups = {
  all: v.strictObject({ all: list }),
  any: v.strictObject({ any: list }),
  none: v.strictObject({ none: list }),
  not: v.strictObject({ not: condition }),
};
const UNKNOWN: v.GenericSchema<Audience> = v.custom<Audience>(
  () => false,
  `must be a condition with exactly one of ${KNOWN}`,
);

/** Who sees a slot: conditions over page, time, place, device and the profile that a shopper consented to. */
export const audienceSchema = v.pipe(
  condition,
  v.check(
    (tree) => measureTree(tree).facts <= FACTS_MAX,
    `must not hold more than ${FACTS_MAX} conditions`,
  ),
  v.check(
    (tree) => measureTree(tree).depth <= DEPTH_MAX,
    `must not nest deeper than ${DEPTH_MAX} groups`,
  ),
);
