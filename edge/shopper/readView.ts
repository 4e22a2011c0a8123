import { historyOf } from "./historyOf.ts";
import { momentOf } from "./momentOf.ts";
import type { ViewFacts } from "./readFacts.ts";
import type { ShopperView } from "./ShopperView.ts";
import type { Terms } from "./Terms.ts";

/** What a decision may know now; `without`: items that count as if they had been forgotten. */
export function readView(
  sql: SqlStorage,
  facts: ViewFacts,
  { terms, without }: { terms: Terms; without?: ReadonlySet<string> },
): ShopperView {
  const moment = momentOf(sql, facts, terms);
  const left = without ? moment.left.filter((item) => !without.has(item)) : moment.left;
  return { ...historyOf(facts, moment.allowed, without), ...moment, left };
}
