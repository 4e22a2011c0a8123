import * as v from "valibot";
import { SITE_FORM, SLOT_FORM } from "../../../sdk/wire/index.ts";
import { audienceSchema } from "../audienceSchema.ts";
import { slotSchema } from "../slotSchema.ts";

/** Slots and saved audiences of a site as one file, to be kept beside other code. */
export const slotsFileSchema = v.object({
  $schema: v.optional(v.string()),
  site: v.optional(v.pipe(v.string(), v.regex(SITE_FORM))),
  slots: v.array(slotSchema),
  audiences: v.optional(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(SLOT_FORM)),
        name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
        conditions: audienceSchema,
      }),
    ),
  ),
  /** What was read of each slot: a push refuses to write over what somebody saved since. */
  etags: v.optional(v.record(v.string(), v.string())),
});
