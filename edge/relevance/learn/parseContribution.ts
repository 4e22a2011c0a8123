import * as v from "valibot";
import { SITE_FORM } from "../../../sdk/wire/index.ts";
import { ACT_RELATIONS } from "../ActRelation.ts";
import type { ContributionMessage } from "../Contribution.ts";
import { lotForm } from "./lotForm.ts";

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const time = v.pipe(v.number(), v.minValue(0));
const schema = v.object({
  id,
  site: v.pipe(v.string(), v.regex(SITE_FORM)),
  lot: v.exactOptional(lotForm),
  pairs: v.array(
    v.object({
      relation: v.picklist(ACT_RELATIONS),
      from: id,
      to: id,
      distance: v.pipe(v.number(), v.minValue(1), v.maxValue(20)),
      strength: v.pipe(v.number(), v.minValue(0), v.maxValue(10)),
      contributor: id,
      at: time,
    }),
  ),
  items: v.array(
    v.object({
      item: id,
      action: v.picklist(["view", "cart", "purchase"]),
      contributor: id,
      at: time,
    }),
  ),
});

/** A message off the queue, or null where it is none: it may have been written by another release. */
export function parseContribution(body: unknown): ContributionMessage | null {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? parsed.output : null;
}
