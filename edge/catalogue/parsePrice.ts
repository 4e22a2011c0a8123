import { LIMITS } from "../../sdk/wire/index.ts";

export interface Price {
  readonly amount: number;
  /** ISO 4217, where the feed says it beside the number. */
  readonly currency?: string;
}

const WITH_CODE = /^(?:([A-Za-z]{3})\s*)?(\d{1,9}(?:[.,]\d{1,6})?)\s*([A-Za-z]{3})?$/;

/**
 * Reads `4.95`, `"4.95"`, `"4.95 GBP"`, `"GBP 4.95"` and `"4,95 EUR"`. Thousands separators are refused rather than
 * guessed at: a price that is wrong by a factor of a thousand is worse than a refused row.
 */
export function parsePrice(value: unknown): Price | null {
  if (typeof value === "number") return isPrice(value) ? { amount: value } : null;
  if (typeof value !== "string") return null;
  const match = WITH_CODE.exec(value.trim());
  if (!match) return null;
  const amount = Number(match[2]?.replace(",", "."));
  const currency = (match[1] ?? match[3])?.toUpperCase();
  if (!isPrice(amount) || (match[1] && match[3])) return null;
  return currency ? { amount, currency } : { amount };
}

function isPrice(amount: number): boolean {
  return Number.isFinite(amount) && amount >= 0 && amount <= LIMITS.priceMax;
}
