import { historyOf } from "./historyOf.ts";
import { momentOf } from "./momentOf.ts";
import type { ViewFacts } from "./readFacts.ts";
import type { Terms } from "./Terms.ts";

/** The history's JSON by the facts that it is made from, and by what was allowed. */
const known = new WeakMap<ViewFacts, Map<string, string>>();

/** What a decision may know now, as JSON. What is allowed is asked each time; what it lets be told is written down once. */
export function packView(sql: SqlStorage, facts: ViewFacts, terms: Terms): string {
  const moment = momentOf(sql, facts, terms);
  const packed = known.get(facts) ?? new Map<string, string>();
  known.set(facts, packed);
  const allowed = JSON.stringify(moment.allowed);
  const history = packed.get(allowed) ?? JSON.stringify(historyOf(facts, moment.allowed));
  packed.set(allowed, history);
  return `${JSON.stringify(moment).slice(0, -1)},${history.slice(1)}`;
}
