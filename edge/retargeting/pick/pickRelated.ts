import { reasonText } from "../../slots/reasonText.ts";
import type { Ad } from "./Ad.ts";
import { freshProducts } from "./freshProducts.ts";
import { isOpenTo } from "./isOpenTo.ts";
import type { Picking } from "./Picking.ts";

const ORIGINS_MAX = 5;
const PER_ORIGIN = 8;

/**
 * What is bought together with what the shopper looked at, where personalisation is granted too, and with what was bought,
 * where the site advertises that. Weighed as the lists have it, the latest origin first.
 */
export async function pickRelated(
  { db, site, reading, known, limit }: Picking,
  taken: ReadonlySet<string>,
): Promise<Ad[]> {
  if (!known || limit <= 0) return [];
  const looked = known.mayRelate ? known.wanted.map(({ item_id }) => item_id) : [];
  const origins = [...known.bought, ...looked].slice(0, ORIGINS_MAX);
  const handles = await reading.resolve(origins);
  await reading.loadLists("bought_together", [...handles.values()]);
  await reading.loadCards([...handles.values()]);
  const lists = reading.lists("bought_together");
  const found = new Map<string, string>();
  for (const origin of origins) {
    const handle = handles.get(origin);
    const card = handle === undefined ? undefined : reading.card(handle);
    if (handle === undefined || !card || card.sensitive) continue;
    const { ids = [], support } = lists.list(handle) ?? {};
    // Only what people bought together, not what lies near it by a second hop: the reason says so.
    const items = Array.from(ids)
      .filter((_, place) => (support?.[place] ?? 0) > 0)
      .slice(0, PER_ORIGIN);
    await reading.loadCards(items);
    for (const item of items) {
      const id = reading.card(item)?.item_id;
      if (id !== undefined && !taken.has(id) && !found.has(id)) found.set(id, card.item_id);
    }
  }
  const products = await freshProducts(db, site.id, [...found.keys()]);
  const isOpen = isOpenTo(known);
  return [...found]
    .flatMap(([id, origin]): Ad[] => {
      const product = products.get(id);
      const handle = handles.get(origin);
      const name = handle === undefined ? undefined : reading.card(handle)?.title;
      if (!product || name === undefined || !isOpen(product)) return [];
      const cause = known.bought.includes(origin) ? "page" : "looked";
      const facts = { name, siteName: site.name, daysAgo: 0 };
      const draft = { code: "bought_together", cause } as const;
      const text = reasonText({ draft, ...facts }, site.locale);
      return [{ product, reason: { code: draft.code, because: origin, text }, basis: "shopper" }];
    })
    .slice(0, limit);
}
