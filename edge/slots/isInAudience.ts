import type { Audience, Fact } from "./audience/Audience.ts";
import { isInCategory } from "./isInCategory.ts";
import type { Scene } from "./Scene.ts";
import { isWithinHours } from "./schedule/isWithinHours.ts";
import { localClock } from "./schedule/localClock.ts";

const DAY_MS = 86_400_000;

/**
 * Whether a slot is meant for this page and visitor. A condition on what may not be known is not met: of somebody without
 * consent nothing is known to be bought, so `not` of it is met.
 */
export function isInAudience(audience: Audience | null, scene: Scene): boolean {
  if (audience === null) return true;
  if ("all" in audience) return audience.all.every((one) => isInAudience(one, scene));
  if ("any" in audience) return audience.any.some((one) => isInAudience(one, scene));
  if ("none" in audience) return !audience.none.some((one) => isInAudience(one, scene));
  if ("not" in audience) return !isInAudience(audience.not, scene);
  return holds(audience, scene);
}

function holds(fact: Fact, scene: Scene): boolean {
  const { page, view, recent, visitor, now } = scene;
  if ("page_type" in fact) return fact.page_type.includes(page.type);
  if ("page_category" in fact)
    return fact.page_category.some((one) => isInCategory(page.category, one));
  if ("page_path" in fact) return isUnder(page.url, fact.page_path);
  if ("consent" in fact) return view?.allowed[fact.consent] === true;
  if ("interest" in fact)
    return view?.interests.some((one) => one.category === fact.interest) === true;
  if ("has_viewed" in fact) return recent.length > 0 === fact.has_viewed;
  if ("visits" in fact) return (view?.visits ?? 0) >= fact.visits.min;
  if ("region" in fact) {
    const places = visitor.places();
    return fact.region.some((one) => places.includes(one));
  }
  if ("language" in fact) {
    const [spoken = ""] = visitor.language.toLowerCase().split("-");
    return fact.language.includes(spoken);
  }
  if ("device" in fact) return fact.device.includes(visitor.device());
  if ("time" in fact) return isWithinHours(fact.time, localClock(now, scene.site.time_zone));
  if ("cart_value" in fact) {
    const { min = 0, max = Number.POSITIVE_INFINITY } = fact.cart_value;
    const worth = cartWorth(scene);
    return worth >= min && worth <= max;
  }
  if ("viewed_category" in fact) {
    const { category, at_least = 1, within_days } = fact.viewed_category;
    const since = within_days === undefined ? 0 : now - within_days * DAY_MS;
    let views = 0;
    for (const one of recent) {
      const isOf = isInCategory(scene.reading.card(one.item)?.category, category);
      if (isOf && one.at >= since) views += one.views;
    }
    return views >= at_least;
  }
  return hasBought(fact.bought, scene);
}

function isUnder(url: string, paths: readonly string[]): boolean {
  const path = URL.parse(url, "https://shop.invalid")?.pathname ?? "";
  return paths.some((one) => path.startsWith(one));
}

function hasBought(
  { category, within_days }: Extract<Fact, { bought: unknown }>["bought"],
  { view, purchased, reading, now }: Scene,
): boolean {
  const since = within_days === undefined ? 0 : now - within_days * DAY_MS;
  const lately = new Set(
    (view?.purchased ?? []).filter(({ at }) => at >= since).map(({ item_id }) => item_id),
  );
  if (category === undefined) return lately.size > 0;
  for (const item of purchased) {
    const card = reading.card(item);
    if (card && lately.has(card.item_id) && isInCategory(card.category, category)) return true;
  }
  return false;
}

/** What is in the cart costs now. A page that tells its cart tells no quantities: one of each. */
function cartWorth({ cart, isCartPersonal, reading, view }: Scene): number {
  const counts = new Map(view?.cart.map((id, at) => [id, view.quantities[at] ?? 1]));
  let worth = 0;
  for (const item of cart) {
    const card = reading.card(item);
    if (card) worth += card.price * (isCartPersonal ? (counts.get(card.item_id) ?? 1) : 1);
  }
  return Math.round(worth * 100) / 100;
}
