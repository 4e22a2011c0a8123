import { textOf } from "../textOf.ts";
import { readConditions } from "./conditions/readConditions.ts";
import type { SlotForm } from "./SlotForm.ts";

const ROWS_MAX = 100;

/** The posted form; rows are fields of one name, one after the other. */
export function readSlotForm(form: FormData, id: string): SlotForm {
  const text = (name: string, maxChars = 1_000): string => textOf(form, name, maxChars);
  const list = (name: string, maxChars = 500): string[] =>
    form
      .getAll(name)
      .slice(0, ROWS_MAX)
      .map((value) => (typeof value === "string" ? value.trim().slice(0, maxChars) : ""));
  const rows = (prefix: string) => {
    const [kinds, ofs, bys] = [list(`${prefix}_kind`), list(`${prefix}_of`), list(`${prefix}_by`)];
    return ofs.map((of, at) => ({ kind: kinds[at] ?? "category", of, by: bys[at] ?? "" }));
  };
  const positions = list("pin_at");
  const maxima = list("step_max");
  const block = (name: string): string[] => list(`block_${name}`, 2_048);
  const [places, titles, texts] = [block("at"), block("title"), block("text")];
  const [images, alts, urls] = [block("image"), block("alt"), block("url")];
  const [strategies, shares] = [list("test_strategy"), list("test_share")];
  return {
    id,
    etag: text("etag"),
    title: text("title"),
    pages: list("page"),
    priority: text("priority"),
    limit: text("limit"),
    steps: list("step").map((strategy, at) => ({ strategy, max: maxima[at] ?? "" })),
    fallback: text("fallback"),
    items: linesOf(form, "items"),
    explore: text("explore"),
    blocks: block("kind").map((kind, at) => ({
      ...{ kind, position: places[at] ?? "", title: titles[at] ?? "", text: texts[at] ?? "" },
      ...{ image: images[at] ?? "", alt: alts[at] ?? "", url: urls[at] ?? "" },
    })),
    pins: list("pin").map((item, at) => ({ item: idIn(item), position: positions[at] ?? "" })),
    boosts: rows("boost"),
    buries: rows("bury"),
    maxPerCategory: text("max_per_category"),
    diversity: text("diversity"),
    inStock: form.get("in_stock") === "yes",
    excludePurchased: form.get("exclude_purchased") === "yes",
    excludeSeen: text("exclude_seen"),
    priceMin: text("price_min"),
    priceMax: text("price_max"),
    include: linesOf(form, "include"),
    exclude: linesOf(form, "exclude"),
    ...readConditions(form),
    savedAudience: text("saved_audience"),
    holdout: text("holdout"),
    tests: list("test_id").map((one, at) => ({
      ...{ id: one, strategy: strategies[at] ?? "", share: shares[at] ?? "" },
    })),
    fromDate: text("from_date"),
    fromTime: text("from_time"),
    toDate: text("to_date"),
    toTime: text("to_time"),
    weekdays: list("week_day").filter((day) => /^[1-7]$/.test(day)),
    weekFrom: text("week_from"),
    weekTo: text("week_to"),
    cap: text("cap"),
    promotion: form.get("promotion") === "yes",
  };
}

/** A list offers "Regency cakestand 3 tier · 22423": the id is what follows the last dot. */
const idIn = (item: string): string => item.slice(item.lastIndexOf("·") + 1).trim();

function linesOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").slice(0, 20_000) : "";
}
