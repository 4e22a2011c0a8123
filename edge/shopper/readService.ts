import { allows } from "../../sdk/wire/index.ts";
import { consentOf } from "./consentOf.ts";
import { eventsForService, linkOf } from "./queriesOfService.ts";
import type { ServiceView } from "./ServiceView.ts";
import type { Terms } from "./Terms.ts";

/** What customer service may see now. */
export function readService(sql: SqlStorage, terms: Terms): ServiceView {
  const consent = consentOf(sql, terms);
  const assistance = allows(consent, "assistance");
  return {
    assistance,
    chosen_at: consent.record?.at ?? null,
    events: assistance ? eventsForService(sql) : [],
    customer: linkOf(sql)?.customer ?? null,
  };
}
