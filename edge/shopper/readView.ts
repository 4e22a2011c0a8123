import { allows } from "../../sdk/wire/index.ts";
import { HOUR_MS } from "../platform/time.ts";
import { consentOf } from "./consentOf.ts";
import { interestsOf } from "./interestsOf.ts";
import { allItems } from "./queries.ts";
import { allWeights } from "./queriesOfInterests.ts";
import { allMutes, cartItems, keptPurchases, shownSince } from "./queriesOfShopping.ts";
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
  terms: Terms,
  without: ReadonlySet<string> = NOTHING,
): ShopperView {
  const consent = consentOf(sql, terms);
  const personalisation = allows(consent, "personalisation");
  const measurement = allows(consent, "measurement");
  const mutes = allMutes(sql);
  const named = (kind: string): string[] =>
    mutes.filter((mute) => mute.kind === kind).map((mute) => mute.name);
  const isLeft = ({ item_id }: { readonly item_id: string }): boolean => !without.has(item_id);
  const items = personalisation ? allItems(sql).filter(isLeft) : [];
  return {
    allowed: {
      personalisation,
      measurement,
      assistance: allows(consent, "assistance"),
      retargeting: allows(consent, "retargeting"),
    },
    recent: items
      .filter((item) => item.views > 0)
      .slice(0, MAX_RECENT)
      .map(({ item_id, last_at, views }) => ({ item_id, at: last_at, views })),
    cart: personalisation
      ? cartItems(sql)
          .filter(isLeft)
          .map((item) => item.item_id)
      : [],
    purchased: personalisation ? keptPurchases(sql).filter(isLeft) : [],
    muted: { items: named("item"), categories: named("category") },
    interests: interestsOf(items, terms.now)
      .slice(0, MAX_INTERESTS)
      .map(({ category, weight }) => ({ category, weight })),
    weights: personalisation ? allWeights(sql) : [],
    shown:
      personalisation || measurement ? shownSince(sql, Math.floor(terms.now / HOUR_MS) - 23) : [],
  };
}
