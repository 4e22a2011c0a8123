import * as v from "valibot";
import { SITE_FORM } from "../../sdk/wire/index.ts";
import { lotForm } from "../relevance/learn/lotForm.ts";
import type { DemandMessage } from "./DemandMessage.ts";

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const schema = v.object({
  kind: v.literal("demand"),
  site: v.pipe(v.string(), v.regex(SITE_FORM)),
  lot: v.exactOptional(lotForm),
  marks: v.array(
    v.object({
      what: v.picklist(["search", "wish"]),
      word: text,
      at: v.pipe(v.number(), v.minValue(0)),
      contributor: text,
    }),
  ),
});

/** What shoppers asked for, off the queue, or null where the message is something else. */
export function parseDemand(body: unknown): DemandMessage | null {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? parsed.output : null;
}
