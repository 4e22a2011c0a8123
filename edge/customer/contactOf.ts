import type { ContactBody } from "./contactSchema.ts";
import type { Contact } from "./recordContact.ts";

/** A contact as it is sent, in the form in which it is kept. */
export function contactOf(body: ContactBody, now: number): Contact {
  const { id, channel, kind, subject, body: text, at, status, updated_at, order } = body;
  const { customer, email, phone, handle } = body;
  const status_at = updated_at ?? at;
  return {
    interaction: { id, channel, kind, subject, body: text, at, status, status_at, order_id: order },
    customer,
    addresses: [
      ...(email === null ? [] : [{ kind: "email", value: email } as const]),
      ...(phone === null ? [] : [{ kind: "phone", value: phone } as const]),
      ...(handle === null ? [] : [{ kind: "handle", value: handle } as const]),
      // That somebody names an order proves nothing: it leads to a customer only where the shop says whose contact it is.
      ...(order === null || customer === null ? [] : [{ kind: "order", value: order } as const]),
    ],
    item: body.item,
    now,
  };
}
