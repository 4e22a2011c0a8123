import { loadSite } from "../platform/sites.ts";
import { alarmTerms } from "../shopper/alarmTerms.ts";
import { shopperObject } from "../shopper/shopperObject.ts";

/** Tells the linked browsers of a customer that complained; each decides by its own choices whether it counts. */
export async function tellComplaint(
  env: Env,
  site: string,
  { shoppers, ...complaint }: { id: string; customer: string; shoppers: readonly string[] },
): Promise<void> {
  if (shoppers.length === 0) return;
  const terms = alarmTerms(await loadSite(env, site), Date.now());
  await Promise.all(shoppers.map((one) => shopperObject(env, one).complained(terms, complaint)));
}
