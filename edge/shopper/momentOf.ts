import { allows } from "../../sdk/wire/index.ts";
import { consentOf } from "./consentOf.ts";
import { troubleOf } from "./help/troubleOf.ts";
import { VISIT_GAP_MS } from "./limits.ts";
import { getMeta } from "./queries.ts";
import { COMPLAINT_META } from "./queriesOfService.ts";
import type { ViewFacts } from "./readFacts.ts";
import type { ShopperView } from "./ShopperView.ts";
import type { Terms } from "./Terms.ts";

/** Of a view, what may change from one moment to the next though nothing is written: what is allowed, first of all. */
export type Moment = Pick<ShopperView, "allowed" | "left" | "trouble" | "isComplaintOpen">;

export function momentOf(sql: SqlStorage, facts: ViewFacts, terms: Terms): Moment {
  const consent = consentOf(sql, terms);
  const allowed = {
    personalisation: allows(consent, "personalisation"),
    measurement: allows(consent, "measurement"),
    assistance: allows(consent, "assistance"),
    retargeting: allows(consent, "retargeting"),
  };
  const cart = allowed.personalisation ? facts.cart : [];
  return {
    allowed,
    left: cart.filter(({ at }) => at <= terms.now - VISIT_GAP_MS).map(({ item_id }) => item_id),
    trouble: allowed.assistance ? troubleOf(sql, terms.now) : null,
    isComplaintOpen: getMeta(sql, COMPLAINT_META) !== null,
  };
}
