import { bad, good, type Result } from "../../sdk/wire/index.ts";
import type { FeedRow } from "./FeedRow.ts";
import type { Product } from "./Product.ts";
import { parseAvailability } from "./parseAvailability.ts";
import { parseMoment } from "./parseMoment.ts";

type Stock = Pick<Product, "availability" | "available_from" | "expires_at">;

/**
 * Whether a product can be had now, and when that changes by itself: `availability_date` is when what was ordered ahead is
 * there, `expiration_date` when it is no longer sold.
 */
export function parseStock(row: FeedRow, now: number): Result<Stock> {
  const said = parseAvailability(row.availability);
  if (!said) return bad("availability", "must be in_stock, out_of_stock, preorder or backorder");
  const from = optionalMoment(row.availability_date);
  if (from === null) return bad("availability_date", MOMENT_EXPECTED);
  const until = optionalMoment(row.expiration_date);
  if (until === null) return bad("expiration_date", MOMENT_EXPECTED);
  const isAhead = said === "preorder" || said === "backorder";
  const isThere = isAhead && from !== undefined && from <= now;
  const isOver = until !== undefined && until <= now;
  return good({
    availability: isOver ? "out_of_stock" : isThere ? "in_stock" : said,
    ...(isAhead && from !== undefined && from > now && { available_from: from }),
    ...(until !== undefined && until > now && { expires_at: until }),
  });
}

const MOMENT_EXPECTED = "must be a time, as 2026-11-24T11:07+0100";

function optionalMoment(value: unknown): number | null | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  return typeof value === "string" ? parseMoment(value.trim()) : null;
}
