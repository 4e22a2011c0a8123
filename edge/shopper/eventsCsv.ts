import { csvCell } from "../platform/csvCell.ts";
import type { Export } from "./Held.ts";

const COLUMNS = [
  "at",
  "name",
  "page",
  "item_id",
  "item_name",
  "item_category",
  "price",
  "quantity",
  "currency",
  "value",
  "transaction_id",
  "search_term",
  "slot",
  "kept_for",
] as const;

/** Raw events as CSV (RFC 4180), one line an item. No cell can be taken for a formula by a spreadsheet. */
export function eventsCsv(events: Export["events"]): string {
  const lines = events.flatMap(({ event, purposes }) =>
    (event.items?.length ? event.items : [undefined]).map((item) => {
      const row: Record<(typeof COLUMNS)[number], string | number | undefined> = {
        at: new Date(event.at).toISOString(),
        name: event.name,
        page: event.page?.url,
        item_id: item?.item_id,
        item_name: item?.item_name,
        item_category: item?.item_category,
        price: item?.price,
        quantity: item?.quantity,
        currency: event.currency,
        value: event.value,
        transaction_id: event.transaction_id,
        search_term: event.search_term,
        slot: event.slot,
        kept_for: purposes.join(" "),
      };
      return COLUMNS.map((column) => csvCell(row[column])).join(",");
    }),
  );
  return `${[COLUMNS.join(","), ...lines].join("\r\n")}\r\n`;
}
