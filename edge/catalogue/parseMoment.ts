const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A time as feeds write it (ISO 8601, `2026-11-24T11:07+0100`), in milliseconds; UTC without an offset; null for no time. */
export function parseMoment(text: string): number | null {
  if (!MOMENT.test(text)) return null;
  const hasTime = text.includes("T");
  const hasOffset = /(Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10));
  // Date.parse wants a colon in the offset.
  const whole = text.replace(/([+-]\d{2})(\d{2})$/, (all, hours, minutes) =>
    hasTime ? `${hours}:${minutes}` : all,
  );
  const at = Date.parse(hasTime && !hasOffset ? `${whole}Z` : whole);
  return Number.isNaN(at) ? null : at;
}
