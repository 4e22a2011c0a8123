import type { CandourEvent, Purpose } from "../../../sdk/wire/index.ts";
import { getMeta, setMeta } from "../queries.ts";
import { eventsForService } from "../queriesOfService.ts";
import type { Terms } from "../Terms.ts";
import { HELP_META } from "./helpMeta.ts";
import { troubleIn } from "./troubleIn.ts";
import { visitOf } from "./visitOf.ts";

interface Noting {
  readonly terms: Terms;
  /** Items of these events that can't be bought now. */
  readonly outOfStock: ReadonlySet<string>;
}

/** Notices what goes wrong in a visit, by events just kept. Only what may be read for `assistance` is looked at. */
export function noteTrouble(
  sql: SqlStorage,
  taken: readonly { readonly event: CandourEvent; readonly purposes: readonly Purpose[] }[],
  { terms, outOfStock }: Noting,
): void {
  let isSign = false;
  for (const { event, purposes } of taken) {
    if (!purposes.includes("assistance")) continue;
    if (event.name === "view_item") {
      if (event.items?.some(({ item_id }) => outOfStock.has(item_id)))
        setMeta(sql, HELP_META.outViewedAt, event.at);
    } else isSign ||= canBeSign(event);
  }
  if (!isSign) return;
  const outViewedAt = Number(getMeta(sql, HELP_META.outViewedAt) ?? 0);
  const trouble = troubleIn({ events: visitOf(eventsForService(sql)), outViewedAt });
  if (!trouble) return;
  setMeta(sql, HELP_META.trouble, JSON.stringify(trouble));
  // The desk is told once a visit, and of people alone.
  const toldAt = Number(getMeta(sql, HELP_META.toldAt) ?? -1);
  if (terms.isAutomated || toldAt >= trouble.visit) return;
  setMeta(sql, HELP_META.toldAt, terms.now);
  setMeta(sql, HELP_META.due, JSON.stringify(trouble));
}

function canBeSign({ name, rating }: CandourEvent): boolean {
  switch (name) {
    case "page_error":
    case "add_payment_info":
    case "search":
    case "view_search_results":
      return true;
    case "web_vital":
      return rating === "poor";
    default:
      return false;
  }
}
