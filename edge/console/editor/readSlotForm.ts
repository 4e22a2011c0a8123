import { textOf } from "../textOf.ts";
import type { SlotForm } from "./SlotForm.ts";

const ROWS_MAX = 100;

/** The posted form; rows are fields of one name, one after the other. */
export function readSlotForm(form: FormData, id: string): SlotForm {
  const text = (name: string, maxChars = 1_000): string => textOf(form, name, maxChars);
  const list = (name: string): string[] =>
    form
      .getAll(name)
      .slice(0, ROWS_MAX)
      .map((value) => (typeof value === "string" ? value.trim().slice(0, 500) : ""));
  const rows = (prefix: string) => {
    const [kinds, ofs, bys] = [list(`${prefix}_kind`), list(`${prefix}_of`), list(`${prefix}_by`)];
    return ofs.map((of, at) => ({ kind: kinds[at] ?? "category", of, by: bys[at] ?? "" }));
  };
  const positions = list("pin_at");
  const [hows, values] = [list("cond_how"), list("cond_value")];
  return {
    id,
    etag: text("etag"),
    title: text("title"),
    pages: list("page"),
    limit: text("limit"),
    steps: list("step"),
    fallback: text("fallback"),
    items: linesOf(form, "items"),
    pins: list("pin").map((item, at) => ({ item: idIn(item), position: positions[at] ?? "" })),
    boosts: rows("boost"),
    buries: rows("bury"),
    maxPerCategory: text("max_per_category"),
    inStock: form.get("in_stock") === "yes",
    excludePurchased: form.get("exclude_purchased") === "yes",
    priceMin: text("price_min"),
    priceMax: text("price_max"),
    include: linesOf(form, "include"),
    exclude: linesOf(form, "exclude"),
    group: text("group"),
    conditions: list("cond_fact").map((fact, at) => ({
      fact,
      how: hows[at] ?? "is",
      value: values[at] ?? "",
    })),
    written: linesOf(form, "written"),
    savedAudience: text("saved_audience"),
    holdout: text("holdout"),
    fromDate: text("from_date"),
    fromTime: text("from_time"),
    toDate: text("to_date"),
    toTime: text("to_time"),
    cap: text("cap"),
  };
}

/** A list offers "Regency cakestand 3 tier · 22423": the id is what follows the last dot. */
const idIn = (item: string): string => item.slice(item.lastIndexOf("·") + 1).trim();

function linesOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").slice(0, 20_000) : "";
}
