const CODES = 100_000_000;
/** The largest multiple of CODES in 32 bits: above it the draw is repeated, so that no code is likelier than another. */
const LIMIT = Math.floor(2 ** 32 / CODES) * CODES;

/** Eight digits, each of the hundred million as likely as any other. */
export function randomCode(): string {
  const draw = new Uint32Array(1);
  do crypto.getRandomValues(draw);
  while ((draw[0] ?? LIMIT) >= LIMIT);
  return String((draw[0] ?? 0) % CODES).padStart(8, "0");
}
