import { bad, good, LIMITS, type Result } from "../../../sdk/wire/index.ts";
import type { FeedRow } from "../../catalogue/FeedRow.ts";
import { parsePrice } from "../../catalogue/parsePrice.ts";

/** What likeness and taste are told by. A feed that lacks links and prices is good enough for that. */
export interface Title {
  readonly item_id: string;
  readonly title: string;
  readonly category: string | null;
  readonly brand: string | null;
  /** 0 where the feed has none. */
  readonly price: number;
  readonly color?: string;
  readonly size?: string;
}

export function parseTitle(row: FeedRow): Result<Title> {
  const item_id = text(row["item_id"] ?? row["id"]);
  if (!item_id) return bad("item_id", "is missing");
  const title = text(row["title"] ?? row["item_name"] ?? row["name"]);
  if (!title) return bad("title", `must be 1 to ${LIMITS.stringChars} characters`);
  const category = text(row["category"] ?? row["product_type"]) ?? null;
  const price = parsePrice(row["price"])?.amount ?? 0;
  const [color, size] = [text(row["color"]), text(row["size"])];
  return good({
    ...{ item_id, title, category, brand: text(row["brand"]) ?? null, price },
    ...{ ...(color && { color }), ...(size && { size }) },
  });
}

function text(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const clean = String(value).trim();
  return clean === "" || clean.length > LIMITS.stringChars ? undefined : clean;
}
