/** The longest that an edge may ask to wait: a day. */
export const WAIT_MAX_MS = 86_400_000;

/** How long an edge asks to wait by `Retry-After`, in seconds or as a date; null where it does not, or asks for no time at all. */
export function askedMs(retryAfter: string | null | undefined): number | null {
  const ms = Number(retryAfter) * 1000 || Date.parse(retryAfter ?? "") - Date.now();
  return ms > 0 ? Math.min(ms, WAIT_MAX_MS) : null;
}
