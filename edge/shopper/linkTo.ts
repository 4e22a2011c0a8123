import { allows } from "../../sdk/wire/index.ts";
import { openOutside } from "../reminders/outside.ts";
import type { CustomerLink } from "./Access.ts";
import { consentOf } from "./consentOf.ts";
import { deleteLink, linkOf, setLink } from "./queriesOfService.ts";
import type { Terms } from "./Terms.ts";

/** Links to a customer; false where nothing is granted that needs to know who somebody is. Run it in a transaction. */
export function linkTo(
  sql: SqlStorage,
  to: Pick<CustomerLink, "customer" | "channels">,
  terms: Terms,
): CustomerLink | false {
  const consent = consentOf(sql, terms);
  if (!allows(consent, "personalisation") && !allows(consent, "assistance")) return false;
  const before = linkOf(sql);
  if (before && before.customer !== to.customer) deleteLink(sql);
  const linked_at = before?.customer === to.customer ? before.linked_at : terms.now;
  const { customer, channels } = to;
  const link = { customer, linked_at, ...(channels?.length && { channels }) };
  setLink(sql, link);
  if (allows(consent, "retargeting")) openOutside(sql);
  return link;
}
