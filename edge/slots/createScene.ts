import type { SlotsPage } from "../../sdk/wire/index.ts";
import { isSensitiveCategory } from "../catalogue/isSensitiveCategory.ts";
import type { Site } from "../platform/Site.ts";
import type { Reading } from "../relevance/snapshot/Reading.ts";
import type { ShopperView } from "../shopper/ShopperView.ts";
import type { Scene } from "./Scene.ts";
import type { Visitor } from "./Visitor.ts";

export interface SceneInput {
  readonly site: Site;
  readonly page: SlotsPage;
  readonly now: number;
  readonly reading: Reading;
  readonly view: ShopperView | null;
  /** Whoever asks; without it, somebody at a desk who reads the site's language. */
  readonly visitor?: Visitor;
}

/** Turns a request and what is known of the shopper into a scene; items that the catalogue does not know drop out. */
export async function createScene(input: SceneInput): Promise<Scene> {
  const { site, page, now, reading, view } = input;
  const pageCart = page.cart ?? [];
  const cartIds = pageCart.length > 0 ? pageCart : (view?.cart ?? []);
  const ids = new Set([...cartIds, ...(page.item_id ? [page.item_id] : [])]);
  for (const { item_id } of view?.recent ?? []) ids.add(item_id);
  for (const { item_id } of view?.purchased ?? []) ids.add(item_id);
  for (const item_id of view?.muted.items ?? []) ids.add(item_id);
  for (const { item_id } of view?.shown ?? []) ids.add(item_id);
  const handles = await reading.resolve([...ids]);
  const known = (list: readonly string[]): number[] =>
    list.map((id) => handles.get(id)).filter((item) => item !== undefined);
  const pageItem = (page.item_id !== undefined && handles.get(page.item_id)) || 0;
  const isOnItem = page.item_id !== undefined && handles.has(page.item_id);
  await reading.loadCards([...handles.values()]);
  const isOpen = (item: number): boolean => reading.card(item)?.sensitive !== true;
  const recent = (view?.recent ?? []).flatMap(({ item_id, at, views, acts = views }) => {
    const item = handles.get(item_id);
    const isOut = item === undefined || (isOnItem && item === pageItem) || !isOpen(item);
    return isOut ? [] : [{ item, at, views, acts }];
  });
  const shown = (view?.shown ?? []).flatMap(({ item_id, count }): [number, number][] => {
    const item = handles.get(item_id);
    return item === undefined ? [] : [[item, count]];
  });
  const again = (view?.purchased ?? []).flatMap(
    ({ item_id, at, every_ms: everyMs }): [number, { at: number; everyMs: number }][] => {
      const item = handles.get(item_id);
      return item === undefined || !everyMs || !isOpen(item) ? [] : [[item, { at, everyMs }]];
    },
  );
  return {
    site,
    page: withoutSensitiveCategory(page),
    now,
    reading,
    view,
    visitor: input.visitor ?? anybody(site),
    pageItem: isOnItem ? pageItem : null,
    isPageSensitive: isOnItem && !isOpen(pageItem),
    cart: known(cartIds).filter(isOpen),
    isCartPersonal: pageCart.length === 0,
    recent,
    purchased: new Set(known((view?.purchased ?? []).map(({ item_id }) => item_id))),
    again: new Map(again),
    mutedItems: new Set(known(view?.muted.items ?? [])),
    mutedCategories: new Set(view?.muted.categories ?? []),
    weights: new Map(view?.weights.map(({ category, choice }) => [category, choice])),
    shown: new Map(shown),
  };
}

function anybody({ locale }: Site): Visitor {
  return { language: locale, places: () => [], device: () => "desktop" };
}

function withoutSensitiveCategory(page: SlotsPage): SlotsPage {
  if (page.category === undefined || !isSensitiveCategory(page.category)) return page;
  const { category: _, ...rest } = page;
  return rest;
}
