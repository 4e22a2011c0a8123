import { loadSite } from "../platform/sites.ts";
import { alarmTerms } from "../shopper/alarmTerms.ts";
import { shopperObject } from "../shopper/shopperObject.ts";
import { deleteWishes } from "./queriesOfWishes.ts";
import type { WishMessage } from "./WishMessage.ts";

/** Tells each shopper's object what came true; gives the messages that failed and shall come again. */
export async function applyWishes<M>(env: Env, wishes: ReadonlyMap<M, WishMessage>): Promise<M[]> {
  const outcomes = await Promise.all(
    [...wishes].map(async ([message, { wish }]) => {
      try {
        const site = await loadSite(env, wish.site);
        const shopper = shopperObject(env, wish.shopper);
        const known = await shopper.planMessage(alarmTerms(site, Date.now()), wish);
        // Nobody is there any more: neither shall the wish be.
        if (known === null) await deleteWishes(env.DB, wish.shopper);
        return [];
      } catch (error) {
        const kind = error instanceof Error ? error.name : "unknown";
        console.error(JSON.stringify({ at: "wish", kind }));
        return [message];
      }
    }),
  );
  return outcomes.flat();
}
