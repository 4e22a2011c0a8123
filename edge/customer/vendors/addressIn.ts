import { parsePhone } from "../address/parsePhone.ts";

/** What stands for a caller who gave no number: words, and the numbers that spell them on a keypad. */
const NOBODY =
  /^(?:anonymous|restricted|blocked|unknown|unavailable|private|\+?(?:266696687|7378742833|2562533|8656696|86282452253|464))?$/i;

/** A contact's address as `readContact` takes it. */
export interface SentAddress {
  readonly email?: string;
  readonly phone?: string;
  readonly handle?: string;
}

/**
 * An address as a messaging system writes it (`+14158675309`, `whatsapp:+14158675309`, `client:mira`): what is neither a
 * number nor a mail address waits at its own name, for a contact is never lost by it. Null where the caller gave none.
 */
export function addressIn(platform: string, text: string | null | undefined): SentAddress | null {
  const whole = (text ?? "").trim();
  const bare = whole.replace(/^(?:whatsapp|rcs|sms|tel|mailto):/i, "");
  if (NOBODY.test(bare)) return null;
  if (parsePhone(bare) !== null) return { phone: bare };
  // Networks write the country and no plus.
  if (/^\d{10,15}$/.test(bare) && parsePhone(`+${bare}`) !== null) return { phone: `+${bare}` };
  if (/^[^@\s:/]+@[^@\s]+\.[^@\s.]+$/.test(bare)) return { email: bare };
  return { handle: `${platform}:${whole.slice(0, 120)}` };
}
