import type { Ad } from "./Ad.ts";
import type { Picking } from "./Picking.ts";
import { pickContextual } from "./pickContextual.ts";
import { pickRelated } from "./pickRelated.ts";
import { pickWanted } from "./pickWanted.ts";

/**
 * The products of one advertisement: what the shopper looked at and what goes with it, or, where nothing of that may be
 * shown, what suits the page. The two are never mixed, so that the box can say truly what it rests on.
 */
export async function pickAds(picking: Picking): Promise<Ad[]> {
  const wanted = await pickWanted(picking);
  const taken = new Set(wanted.map(({ product }) => product.item_id));
  const room = picking.limit - wanted.length;
  const related = await pickRelated({ ...picking, limit: room }, taken);
  const personal = [...wanted, ...related];
  return personal.length > 0 ? personal : pickContextual(picking, new Set());
}
