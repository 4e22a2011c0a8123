/** Longest address that mail can carry (RFC 5321, 4.5.3.1.3). */
const MAX_CHARS = 254;
const FORM = /^[^\s@"<>(),:;\\[\]\p{C}]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/**
 * An e-mail address in the form in which it is compared: trimmed, NFC, lower case. Null where it is none; quoted local
 * parts and addresses of bare hosts count as none. Dots and plus tags stay: they part people at most providers.
 */
export function parseEmail(text: string): string | null {
  const email = text.trim().normalize("NFC").toLowerCase();
  return email.length <= MAX_CHARS && FORM.test(email) ? email : null;
}
