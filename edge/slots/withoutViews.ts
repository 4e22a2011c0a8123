import type { DecisionItem, SlotsPage, WithoutAnswer } from "../../sdk/wire/index.ts";
import type { Site } from "../platform/Site.ts";
import type { PublishedSite } from "../relevance/snapshot/publishedSite.ts";
import type { ShopperView } from "../shopper/ShopperView.ts";
import { createScene } from "./createScene.ts";
import { decideSlots } from "./decideSlots.ts";
import type { Visitor } from "./Visitor.ts";

export interface WithoutViews {
  readonly site: Site;
  readonly published: PublishedSite;
  readonly slot: string;
  readonly page: SlotsPage;
  readonly limit?: number;
  readonly language: string;
  readonly shopper: string;
  readonly now: number;
  readonly visitor?: Visitor;
  /** What to leave out; without it, what moves the decision most is looked for. */
  readonly items?: readonly string[];
  /** What is known of the shopper as if the items of each set had been forgotten. */
  views(sets: readonly (readonly string[])[]): Promise<readonly ShopperView[] | null>;
}

/** How many products' views are named at most: more than that is no longer a cause one can see. */
const CAUSES_MAX = 3;

/**
 * What a slot shows now, and what it would show without some views: both are decided, by the same code and at the same
 * moment. Null for an unknown shopper or slot.
 */
export async function withoutViews(
  request: WithoutViews,
): Promise<(Pick<WithoutAnswer, "now" | "without"> & { items: readonly string[] }) | null> {
  const [view] = (await request.views([[]])) ?? [];
  if (!view) return null;
  const now = await decide(request, view);
  if (!now) return null;
  const viewed = new Set(view.recent.map(({ item_id }) => item_id));
  const sets = request.items
    ? [request.items.filter((id) => viewed.has(id))]
    : prefixesOf(await causesOf(request, { now, viewed: view.recent }));
  const others = (await request.views(sets)) ?? [];
  for (const [at, items] of sets.entries()) {
    const other = others[at];
    if (!other || items.length === 0) continue;
    // A slot that is meant for who has looked at something is not there for who has not.
    const without = (await decide(request, other)) ?? [];
    if (request.items || !isSame(now, without)) return { items, now, without };
  }
  return { items: [], now, without: now };
}

async function decide(request: WithoutViews, view: ShopperView): Promise<DecisionItem[] | null> {
  const { site, page, now, published, slot, limit, language, shopper } = request;
  const { visitor } = request;
  const reading = published.open();
  const scene = await createScene({ site, page, now, reading, view, ...(visitor && { visitor }) });
  const { decisions } = await decideSlots({
    scene,
    slots: published.slots,
    asked: [limit === undefined ? { id: slot } : { id: slot, limit }],
    language,
    shopper,
    // What differs is to be by the views alone.
    seed: null,
  });
  return decisions[0]?.items ?? null;
}

/** Viewed items that led to what is shown, those that led to most of it first. */
async function causesOf(
  { published }: WithoutViews,
  { now, viewed }: { now: readonly DecisionItem[]; viewed: ShopperView["recent"] },
): Promise<string[]> {
  const reading = published.open();
  const handles = await reading.resolve(viewed.map(({ item_id }) => item_id));
  await reading.loadCards([...handles.values()]);
  const worth = new Map<string, number>();
  for (const [place, { reason }] of now.entries()) {
    for (const { item_id } of viewed) {
      const handle = handles.get(item_id);
      const { category, brand } = (handle !== undefined && reading.card(handle)) || {};
      const led = reason.code === "interest" ? [category, brand] : [item_id];
      if (reason.because !== undefined && led.includes(reason.because)) {
        worth.set(item_id, (worth.get(item_id) ?? 0) + 1 / (1 + place));
      }
    }
  }
  return [...worth].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

/** The first cause alone, then with the second, and so on. */
function prefixesOf(causes: readonly string[]): string[][] {
  return causes.slice(0, CAUSES_MAX).map((_, last) => causes.slice(0, last + 1));
}

function isSame(a: readonly DecisionItem[], b: readonly DecisionItem[]): boolean {
  return a.length === b.length && a.every(({ item_id }, at) => item_id === b[at]?.item_id);
}
