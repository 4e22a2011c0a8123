import * as v from "valibot";
import { CHOICES, SITE_FORM, VIAS } from "../../sdk/wire/index.ts";
import type { ChoiceMessage } from "./ChoiceMessage.ts";

const choice = v.picklist(CHOICES);
const schema = v.object({
  kind: v.literal("choice"),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  site: v.pipe(v.string(), v.regex(SITE_FORM)),
  day: v.pipe(v.number(), v.integer()),
  via: v.picklist(VIAS),
  choices: v.object({
    personalisation: choice,
    assistance: choice,
    measurement: choice,
    retargeting: choice,
  }),
});

/** A choice off the queue, or null where the message is something else. */
export function parseChoice(body: unknown): ChoiceMessage | null {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? parsed.output : null;
}
