import type { Access } from "./Access.ts";
import { insertAccess, linkOf } from "./queriesOfService.ts";
import { readService } from "./readService.ts";
import type { ServiceView } from "./ServiceView.ts";
import type { Terms } from "./Terms.ts";

/** Notes a look of service and gives what it may see; null where the shopper is linked to none of the customers asked for. */
export function takeLook(
  sql: SqlStorage,
  look: Access,
  { terms, customers }: { terms: Terms; customers: readonly string[] | null },
): ServiceView | null {
  const link = linkOf(sql);
  if (customers && !(link && customers.includes(link.customer))) return null;
  insertAccess(sql, look);
  return readService(sql, terms);
}
