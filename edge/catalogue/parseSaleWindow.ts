import { parseMoment } from "./parseMoment.ts";

/**
 * Google Merchant's `sale_price_effective_date`: two ISO 8601 times parted by a slash, as
 * `2026-11-24T11:07+0100/2026-11-29T23:07+0100`. Without an offset a time is UTC. Undefined where nothing is said, null for
 * what is no window.
 */
export function parseSaleWindow(value: unknown): { from: number; to: number } | null | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string") return null;
  const [from, to, more] = value.trim().split(/\s*\/\s*/);
  const [start, end] = [parseMoment(from ?? ""), parseMoment(to ?? "")];
  if (start === null || end === null || more !== undefined || start >= end) return null;
  return { from: start, to: end };
}
