import * as v from "valibot";
import { REMINDER_KINDS } from "../../sdk/wire/index.ts";
import type { WishMessage } from "./WishMessage.ts";

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const schema = v.object({
  wish: v.object({
    ...{ site: text, item_id: text, kind: v.picklist(REMINDER_KINDS) },
    shopper: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
});

/** A wish off the queue; null for any other message. */
export function parseWish(body: unknown): WishMessage | null {
  const parsed = v.safeParse(schema, body);
  return parsed.success ? parsed.output : null;
}
