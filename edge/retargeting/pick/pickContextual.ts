import type { Cause } from "../../slots/Candidate.ts";
import { reasonText } from "../../slots/reasonText.ts";
import type { Ad } from "./Ad.ts";
import { freshProducts } from "./freshProducts.ts";
import { isOpenTo } from "./isOpenTo.ts";
import type { Picking } from "./Picking.ts";
import { singular } from "./topicWords.ts";

/** Looked through for one box; the rest is for what is hidden, bought or out of stock. */
const CANDIDATES_MAX = 24;

interface Group {
  readonly items: readonly number[];
  /** The category that fits the page; none for what is popular in the whole shop. */
  readonly category?: string;
}

/** What fits the page's topic, then what is popular: the same for everybody, but for what a known shopper must not see. */
export async function pickContextual(
  { db, site, reading, known, topic, limit }: Picking,
  taken: ReadonlySet<string>,
): Promise<Ad[]> {
  if (limit <= 0) return [];
  const { by_category, unproven = {}, items: popular, this_week } = reading.popular;
  const category = bestCategory(Object.keys(by_category), topic);
  const groups: Group[] = [
    ...(category === null ? [] : [{ items: by_category[category] ?? [], category }]),
    { items: popular },
  ];
  const thisWeek = new Set(this_week);
  const isOpen = isOpenTo(known);
  const ads: Ad[] = [];
  const have = new Set(taken);
  for (const group of groups) {
    const items = group.items.slice(0, CANDIDATES_MAX);
    await reading.loadCards(items);
    const ids = items.map((item) => reading.card(item)?.item_id).filter((id) => id !== undefined);
    const products = await freshProducts(db, site.id, ids);
    for (const [place, id] of ids.entries()) {
      const product = products.get(id);
      if (!product || have.has(id) || !isOpen(product)) continue;
      if (ads.length >= limit) return ads;
      have.add(id);
      const { category: name } = group;
      const proven = name === undefined ? 0 : group.items.length - (unproven[name] ?? 0);
      const when = thisWeek.has(items[place] ?? -1) ? "week" : "ever";
      ads.push(adOf(product, group, name !== undefined && place >= proven ? "shelf" : when));
    }
  }
  return ads;

  function adOf(product: Ad["product"], { category: name }: Group, when: Cause): Ad {
    const draft =
      name === undefined
        ? ({ code: "popular_now", cause: when } as const)
        : ({ code: "popular_in_category", cause: when, because: name } as const);
    const facts = { draft, name: name ?? "", siteName: site.name, daysAgo: 0 };
    const text = reasonText(facts, site.locale);
    return { product, reason: { code: draft.code, text }, basis: name ? "topic" : "popular" };
  }
}

/** The category that most of the topic's words name, the innermost name counting most; null where none does. */
function bestCategory(categories: readonly string[], topic: readonly string[]): string | null {
  const words = new Set(topic);
  let best: string | null = null;
  let most = 0;
  for (const category of categories) {
    const parts = category.toLowerCase().split(/\s*[>/]\s*/);
    const score = parts.reduce((sum, part, at) => {
      const hits = (part.match(/\p{L}{3,30}/gu) ?? []).filter((one) => words.has(singular(one)));
      return sum + hits.length * (at === parts.length - 1 ? 2 : 1);
    }, 0);
    if (score > most) [best, most] = [category, score];
  }
  return best;
}
