import type { ReasonDraft } from "../../slots/Candidate.ts";
import { dayNumber } from "../../slots/dayNumber.ts";
import { reasonText } from "../../slots/reasonText.ts";
import type { Ad } from "./Ad.ts";
import { freshProducts } from "./freshProducts.ts";
import { isOpenTo } from "./isOpenTo.ts";
import type { Picking } from "./Picking.ts";

/** Products that the shopper looked at or left in the cart, as far as the catalogue has them to sell now. */
export async function pickWanted({ db, site, known, limit, now }: Picking): Promise<Ad[]> {
  if (!known) return [];
  const ids = known.wanted.map(({ item_id }) => item_id);
  const products = await freshProducts(db, site.id, ids);
  const isOpen = isOpenTo(known);
  return known.wanted
    .flatMap((one): Ad[] => {
      const product = products.get(one.item_id);
      if (!product || !isOpen(product)) return [];
      const draft: ReasonDraft = one.isInCart
        ? { code: "left_in_cart", cause: "cart" }
        : { code: "recently_viewed", cause: "day", at: one.at };
      const daysAgo = dayNumber(now, site.time_zone) - dayNumber(one.at, site.time_zone);
      const facts = { draft, name: product.title, siteName: site.name, daysAgo };
      const reason = { code: draft.code, text: reasonText(facts, site.locale) };
      return [{ product, reason, basis: "shopper" }];
    })
    .slice(0, limit);
}
