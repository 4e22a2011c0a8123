import * as v from "valibot";
import { SITE_FORM } from "../../../sdk/wire/index.ts";
import type { RecallMessage } from "../RecallMessage.ts";
import { lotForm } from "./lotForm.ts";

const schema = v.object({
  kind: v.literal("recall"),
  site: v.pipe(v.string(), v.regex(SITE_FORM)),
  lots: v.array(lotForm),
  at: v.pipe(v.number(), v.minValue(0)),
});

/** A recall off the queue, or null where the message is something else. */
export function parseRecall(body: unknown): RecallMessage | null {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? parsed.output : null;
}
