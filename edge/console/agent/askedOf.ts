import { parseEmail } from "../../customer/address/parseEmail.ts";
import { parsePhone } from "../../customer/address/parsePhone.ts";
import type { LookBy } from "../../customer/screen/Sight.ts";

/** What was typed, understood. */
export interface Understood {
  readonly by: LookBy;
  readonly value: string;
  readonly words: string;
}

/** What somebody typed into the one field: an address, a code, a phone number, else an order. Names are never searched. */
export function askedOf(text: string, country: string | null): Understood | null {
  const typed = text.trim();
  if (typed === "") return null;
  const email = parseEmail(typed);
  if (email !== null) return { by: "email", value: email, words: `an e-mail address: ${email}` };
  const code = /^(\d{4})[ -]?(\d{4})$/.exec(typed);
  if (code) return { by: "code", value: typed, words: "a code that the shopper read out" };
  const phone = parsePhone(typed, country);
  if (phone !== null) return { by: "phone", value: phone, words: `a phone number: ${phone}` };
  if (!/\d/.test(typed)) return null;
  return { by: "order", value: typed, words: `an order: ${typed}` };
}
