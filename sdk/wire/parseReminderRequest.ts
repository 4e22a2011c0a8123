import { REMINDER_CHANNELS } from "./contact.ts";

import { ITEM_ID } from "./parseItem.ts";
import { parseRecord } from "./reader.ts";
import { REMINDER_KINDS, type ReminderRequest } from "./reminders.ts";
import type { Result } from "./result.ts";

/** The body of `POST /v1/me/reminders`. Never throws. */
export function parseReminderRequest(value: unknown): Result<ReminderRequest> {
  return parseRecord(value, (request) => {
    const item_id = request.text("item_id", ITEM_ID);
    const kind = request.oneOf("kind", REMINDER_KINDS);
    const channel = request.oneOf("channel", REMINDER_CHANNELS);
    request.need("item_id", item_id);
    request.need("kind", kind);
    // Where one is absent, the fault reported above is the answer and this value is dropped.
    return {
      ...{ item_id: item_id ?? "", kind: kind ?? "back_in_stock" },
      ...(channel && { channel }),
    };
  });
}
