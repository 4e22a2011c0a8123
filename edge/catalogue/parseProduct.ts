import { bad, good, LIMITS, type Result } from "../../sdk/wire/index.ts";
import type { FeedRow } from "./FeedRow.ts";
import { isSensitive } from "./isSensitive.ts";
import type { Product } from "./Product.ts";
import { parseLink } from "./parseLink.ts";
import { parsePrice } from "./parsePrice.ts";
import { parseSaleWindow } from "./parseSaleWindow.ts";
import { parseStock } from "./parseStock.ts";

const ID_MAX_CHARS = 64;

/**
 * Reads one row with Google Merchant's field names (`id`, `link`, `image_link`, `price` as "4.95 GBP", `sale_price`,
 * `product_type`, ...) or ours (`item_id`, `url`, `image`, `price`, `currency`, `category`). The first fault refuses the row.
 */
export function parseProduct(
  row: FeedRow,
  siteCurrency: string,
  now: number = Date.now(),
): Result<Product> {
  const item_id = text(row.item_id ?? row.id, ID_MAX_CHARS);
  if (!item_id) return bad("item_id", `must be 1 to ${ID_MAX_CHARS} characters`);
  const title = text(row.title ?? row.item_name ?? row.name, LIMITS.titleChars);
  if (!title) return bad("title", `must be 1 to ${LIMITS.titleChars} characters`);
  const url = parseLink(row.url ?? row.link);
  if (!url) return bad("link", "must be an http or https address");
  const pictured = row.image ?? row.image_link ?? "";
  const image = pictured === "" ? "" : parseLink(pictured);
  if (image === null) return bad("image_link", "must be an http or https address");
  const stock = parseStock(row, now);
  if (!stock.ok) return stock;
  const money = parseMoney(row, siteCurrency, now);
  if (!money.ok) return money;
  const category = text(row.category ?? row.product_type ?? row.google_product_category);
  const brand = text(row.brand);
  const group = text(row.item_group_id, ID_MAX_CHARS);
  const sensitive = parseFlag(row.sensitive);
  if (sensitive === null) return bad("sensitive", "must be true or false");
  return good({
    item_id,
    title,
    url,
    image,
    ...stock.value,
    ...money.value,
    ...(category && { category }),
    ...(brand && { brand }),
    ...(group && { item_group_id: group }),
    ...variantOf(row),
    // The shop knows its products best: its word counts before the list of words, either way.
    ...((sensitive ?? isSensitive(title, category)) && { sensitive: true as const }),
  });
}

type Money = Pick<Product, "price" | "was_price" | "currency" | "sale">;

function parseMoney(row: FeedRow, siteCurrency: string, now: number): Result<Money> {
  const regular = parsePrice(row.price);
  if (!regular) return bad("price", 'must be a price such as "4.95 GBP", from 0 to 10,000,000');
  const named = typeof row.currency === "string" ? row.currency.trim().toUpperCase() : "";
  const currency = regular.currency ?? (named || siteCurrency);
  if (!/^[A-Z]{3}$/.test(currency)) return bad("currency", "must be an ISO 4217 code");
  const before = optionalPrice(row.was_price);
  const sale = optionalPrice(row.sale_price);
  if (before === null) return bad("was_price", "must be a price");
  if (sale === null) return bad("sale_price", "must be a price");
  const span = parseSaleWindow(row.sale_price_effective_date);
  if (span === null) return bad("sale_price_effective_date", SPAN_EXPECTED);
  if (sale !== undefined && sale < regular.amount) {
    const kept = span && { sale: { regular: regular.amount, price: sale, ...span } };
    const isOn = !span || (span.from <= now && now < span.to);
    if (isOn) return good({ price: sale, was_price: regular.amount, currency, ...kept });
    return good({ price: regular.amount, currency, ...kept });
  }
  const reduced = before !== undefined && before > regular.amount;
  return good({ price: regular.amount, currency, ...(reduced && { was_price: before }) });
}

const SPAN_EXPECTED = "must be two times, as 2026-11-24T11:07+0100/2026-11-29T23:07+0100";
const VARIANT_FIELDS = ["color", "size", "material", "pattern", "gender", "age_group"] as const;

function variantOf(row: FeedRow): Pick<Product, "variant"> {
  const fields = VARIANT_FIELDS.flatMap((name) => {
    const value = text(row[name], 100);
    return value ? [[name, value] as const] : [];
  });
  return fields.length > 0 ? { variant: Object.fromEntries(fields) } : {};
}

function optionalPrice(value: unknown): number | null | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  return parsePrice(value)?.amount ?? null;
}

/** A flag as JSON and as spreadsheets write it; undefined where the feed says nothing, null for anything else. */
function parseFlag(value: unknown): boolean | null | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const said = String(value).trim().toLowerCase();
  if (["true", "yes", "1"].includes(said)) return true;
  return ["false", "no", "0"].includes(said) ? false : null;
}

/** Trimmed text without control characters; undefined for anything empty, too long or not text. */
function text(value: unknown, maxChars: number = LIMITS.stringChars): string | undefined {
  const raw = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof raw !== "string") return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get through.
  const clean = raw.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
  return clean === "" || clean.length > maxChars ? undefined : clean;
}
