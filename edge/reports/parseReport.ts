import * as v from "valibot";
import { SITE_FORM, SLOT_FORM } from "../../sdk/wire/index.ts";
import { ALL_METRICS } from "./metrics.ts";
import type { ReportMessage } from "./ReportMessage.ts";
import { ALL_SLOTS } from "./variants.ts";

const schema = v.object({
  kind: v.literal("report"),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  site: v.pipe(v.string(), v.regex(SITE_FORM)),
  cells: v.array(
    v.object({
      kind: v.picklist(["sum", "people", "product"]),
      slot: v.union([v.literal(ALL_SLOTS), v.pipe(v.string(), v.regex(SLOT_FORM))]),
      variant: v.pipe(v.string(), v.regex(SLOT_FORM)),
      metric: v.picklist(ALL_METRICS),
      day: v.pipe(v.number(), v.integer()),
      other: v.pipe(v.number(), v.integer()),
      value: v.pipe(v.number(), v.finite()),
    }),
  ),
});

/** A roll-up off the queue, or null where the message is none. */
export function parseReport(body: unknown): ReportMessage | null {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? parsed.output : null;
}
