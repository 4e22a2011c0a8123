import { allows } from "../../sdk/wire/index.ts";
import { HOUR_MS } from "../platform/time.ts";
import { actsOf } from "./actsOf.ts";
import { consentOf } from "./consentOf.ts";
import { troubleOf } from "./help/troubleOf.ts";
import { interestsOf } from "./interestsOf.ts";
import { VISIT_GAP_MS } from "./limits.ts";
import { getMeta } from "./queries.ts";
import { COMPLAINT_META } from "./queriesOfService.ts";
import type { ViewFacts } from "./readFacts.ts";
import type { ShopperView } from "./ShopperView.ts";
import type { Terms } from "./Terms.ts";

const NOTHING: ReadonlySet<string> = new Set();
const MAX_RECENT = 50;
const MAX_INTERESTS = 20;

/**
 * What a decision may know now. Mutes are obeyed whatever is granted; history only where personalisation is. `without`:
 * items that count as if they had been forgotten.
 */
export function readView(
  sql: SqlStorage,
  facts: ViewFacts,
  { terms, without = NOTHING }: { terms: Terms; without?: ReadonlySet<string> },
): ShopperView {
  const consent = consentOf(sql, terms);
  const personalisation = allows(consent, "personalisation");
  const measurement = allows(consent, "measurement");
  const assistance = allows(consent, "assistance");
  const named = (kind: string): string[] =>
    facts.mutes.filter((mute) => mute.kind === kind).map((mute) => mute.name);
  const isLeft = ({ item_id }: { readonly item_id: string }): boolean => !without.has(item_id);
  const items = personalisation ? facts.items.filter(isLeft) : [];
  const cart = personalisation ? facts.cart.filter(isLeft) : [];
  return {
    allowed: {
      personalisation,
      measurement,
      assistance,
      retargeting: allows(consent, "retargeting"),
    },
    recent: items
      .filter((item) => item.views > 0)
      .slice(0, MAX_RECENT)
      .map(({ item_id, last_at, views, carts, purchases }) => ({
        ...{ item_id, at: last_at, views },
        acts: actsOf({ views, carts, purchases }),
      })),
    cart: cart.map(({ item_id }) => item_id),
    quantities: cart.map(({ quantity }) => quantity),
    visits: personalisation ? facts.visits : 0,
    left: cart.filter(({ at }) => at <= terms.now - VISIT_GAP_MS).map(({ item_id }) => item_id),
    reminders: personalisation
      ? facts.reminders.filter(isLeft).map(({ item_id, kind, low }) => ({ item_id, kind, low }))
      : [],
    purchased: personalisation ? facts.purchased.filter(isLeft).map(intervalOf) : [],
    muted: { items: named("item"), categories: named("category") },
    interests: interestsOf(items, terms.now)
      .slice(0, MAX_INTERESTS)
      .map(({ category, weight }) => ({ category, weight })),
    weights: personalisation ? facts.weights : [],
    shown: personalisation || measurement ? facts.shown : [],
    trouble: assistance ? troubleOf(sql, terms.now) : null,
    isComplaintOpen: getMeta(sql, COMPLAINT_META) !== null,
  };
}

/** A purchase with the usual time since the one before. */
function intervalOf({ item_id, at, first_at, times }: ViewFacts["purchased"][number]) {
  const everyMs = times > 1 ? (at - first_at) / (times - 1) : 0;
  return everyMs >= HOUR_MS ? { item_id, at, every_ms: everyMs } : { item_id, at };
}
