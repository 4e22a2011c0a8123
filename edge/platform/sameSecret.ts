const encoder = new TextEncoder();

/** Compares two secrets in a time that tells nothing about where, or whether, they differ. */
export async function sameSecret(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all(
    [a, b].map((text) => crypto.subtle.digest("SHA-256", encoder.encode(text))),
  );
  return left !== undefined && right !== undefined && crypto.subtle.timingSafeEqual(left, right);
}
