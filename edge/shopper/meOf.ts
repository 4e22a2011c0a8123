import {
  ALL_UNSET,
  type Choices,
  type Me,
  type MeHabits,
  type MeInterest,
  type MeMuted,
  priceHabit,
} from "../../sdk/wire/index.ts";
import type { TitledItem } from "../catalogue/titlesOf.ts";
import type { Site } from "../platform/Site.ts";
import type { Held } from "./Held.ts";
import { habitsText, interestText, keptTexts } from "./words.ts";

/** Everything held about a shopper, in words a person can read. */
export function meOf(held: Held, site: Site, titles: ReadonlyMap<string, TitledItem>): Me {
  const last = held.receipts.at(-1);
  const cart = new Set(held.cart);
  const purchasedAt = new Map(held.purchased.map((one) => [one.item_id, one.at]));
  const muted = (kind: string): MeMuted[] =>
    held.mutes
      .filter((mute) => mute.kind === kind)
      .map(({ name, at }) => ({
        id: name,
        title: kind === "category" ? name : (titles.get(name)?.title ?? null),
        at,
      }));
  return {
    consent: {
      choices: standing(last?.choices ?? ALL_UNSET, held),
      policy: last?.policy ?? "",
      at: last?.at ?? 0,
      via: last?.via ?? "api",
      gpc: held.gpc,
      receipts: [...held.receipts],
      kept: keptTexts(held, site),
    },
    recent: held.items.map((item) => ({
      item_id: item.item_id,
      title: titles.get(item.item_id)?.title ?? item.title,
      url: titles.get(item.item_id)?.url ?? null,
      image: titles.get(item.item_id)?.image ?? null,
      views: item.views,
      first_at: item.first_at,
      last_at: item.last_at,
      in_cart: cart.has(item.item_id),
      purchased_at: purchasedAt.get(item.item_id) ?? null,
    })),
    searches: [...held.searches],
    interests: interestsOf(held, site),
    habits: habitsOf(held, site),
    muted: { items: muted("item"), categories: muted("category") },
    reminders: held.reminders.map(({ low: _, seen: __, ...one }) => ({
      ...one,
      title: titles.get(one.item_id)?.title ?? null,
      url: titles.get(one.item_id)?.url ?? null,
      image: titles.get(one.item_id)?.image ?? null,
    })),
    contact: {
      ...held.contact,
      messages: held.contact.messages.map(
        ({ id, kind, item_id, channel, send_at, state, why }) => ({
          ...{
            id,
            kind,
            item_id,
            title: titles.get(item_id)?.title ?? null,
            channel,
            send_at,
            why,
          },
          state: state === "sending" ? "waiting" : state,
        }),
      ),
    },
    decisions: [...held.decisions],
    access: [...held.access],
    customer: held.customer,
    counts: held.counts,
    attention: {
      limit: held.attention.limit,
      shown: held.attention.shown.map((one) => ({
        ...one,
        title: titles.get(one.item_id)?.title ?? null,
      })),
    },
  };
}

/** The choices as they hold: the signal denies retargeting, whatever its receipt granted before. */
const standing = (choices: Choices, { gpc }: Held): Choices =>
  gpc ? { ...choices, retargeting: "denied" } : choices;

/** Interests with what the shopper said of them; what was said of others is held too, and shown without evidence. */
function interestsOf({ interests, weights }: Held, site: Site): MeInterest[] {
  const said = new Map(weights.map((one) => [one.category, one]));
  const known = new Set(interests.map((one) => one.category));
  const alone = weights
    .filter((one) => !known.has(one.category))
    .map(({ category, at }) => ({
      ...{ category, views: 0, carts: 0, purchases: 0, first_at: at, last_at: at, weight: 0 },
    }));
  return [...interests, ...alone].map((one) => ({
    ...one,
    choice: said.get(one.category)?.choice ?? "as_it_is",
    text: interestText(one, site),
  }));
}

function habitsOf(held: Held, site: Site): MeHabits {
  const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  for (const { hour, views } of held.habits) {
    const day = hours[Math.floor(hour / 24)];
    if (day) day[hour % 24] = views;
  }
  const habit = priceHabit(
    held.items.flatMap(({ price, views }) => (price === null ? [] : [{ price, views }])),
  );
  const prices = habit && { ...habit, currency: site.currency };
  return {
    hours,
    prices,
    visits: held.visits,
    since: held.receipts[0]?.at ?? null,
    text: habitsText(held.habits, prices, site),
  };
}
