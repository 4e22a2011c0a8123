const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Google Merchant's `sale_price_effective_date`: two ISO 8601 times parted by a slash, as
 * `2026-11-24T11:07+0100/2026-11-29T23:07+0100`. Without an offset a time is UTC. Undefined where nothing is said, null for
 * what is no window.
 */
export function parseSaleWindow(value: unknown): { from: number; to: number } | null | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") return null;
  const [from, to, more] = value.trim().split(/\s*\/\s*/);
  const [start, end] = [momentOf(from), momentOf(to)];
  if (start === null || end === null || more !== undefined || start >= end) return null;
  return { from: start, to: end };
}

function momentOf(text: string | undefined): number | null {
  if (text === undefined || !MOMENT.test(text)) return null;
  const hasTime = text.includes("T");
  const hasOffset = /(Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10));
  // Date.parse wants a colon in the offset.
  const whole = text.replace(/([+-]\d{2})(\d{2})$/, (all, hours, minutes) =>
    hasTime ? `${hours}:${minutes}` : all,
  );
  const at = Date.parse(hasTime && !hasOffset ? `${whole}Z` : whole);
  return Number.isNaN(at) ? null : at;
}
