import type { ServiceView } from "../../shopper/ServiceView.ts";
import { shopperObject } from "../../shopper/shopperObject.ts";
import type { CustomerCard } from "../CustomerCard.ts";
import { customerObject } from "../customerObject.ts";
import type { Look } from "./Look.ts";

/** What one browser lets service see, and whose object says so. */
export interface SeenBrowser {
  readonly shopper: string;
  readonly view: ServiceView;
}

/**
 * What each linked browser lets service see; each notes the look for its shopper. A browser that knows nothing of the
 * link any more (erased, unlinked while its customer could not be told) is let go here. `except`: a
 * browser that was asked before.
 */
export async function viewsOf(
  env: Env,
  { site, terms, role, purpose }: Look,
  linkedBy: { readonly cards: readonly CustomerCard[]; readonly except: string | null },
): Promise<SeenBrowser[]> {
  const { cards, except } = linkedBy;
  const customers = cards.map((card) => card.customer);
  const access = { at: terms.now, role, reason: purpose };
  const linked = cards.flatMap(({ customer, shoppers }) =>
    shoppers.filter((one) => one !== except).map((shopper) => ({ customer, shopper })),
  );
  const views = await Promise.all(
    linked.map(async ({ customer, shopper }) => {
      const stub = shopperObject(env, shopper);
      const view = await stub.lookUp(terms, access, customers);
      if (!view) await customerObject(env, site.id, customer).unlink(shopper);
      return view && { shopper, view };
    }),
  );
  return views.filter((one) => one !== null);
}
