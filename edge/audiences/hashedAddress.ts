const encoder = new TextEncoder();

/** An e-mail address as ad platforms match it: trimmed, in lower case, SHA-256, in hexadecimal. */
export async function hashedAddress(email: string): Promise<string> {
  const bytes = encoder.encode(email.trim().toLowerCase());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
