import type { CatalogueRow } from "../shop/catalogue.ts";
import type { Dice } from "./createDice.ts";
import type { PageCalls, Shown } from "./pageCalls.ts";

/** One made-up shopper, who wants what somebody really bought. */
export interface Visitor {
  readonly name: string;
  readonly basket: readonly {
    readonly item_id: string;
    readonly quantity: number;
    readonly price: number;
  }[];
  readonly products: ReadonlyMap<string, CatalogueRow>;
  readonly dice: Dice;
}

/** How often in a hundred a made-up shopper does something. Nothing of it hangs on whether they are held out. */
const BUYS = 45;
const CLICKS = 25;
const HIDES = 3;
const LEAVES = 2;
const SEARCHES = 20;
/** What is looked for and not sold: the shop's own range suggests it. */
const WANTED = ["umbrella stand", "doormat", "bird feeder", "picnic table"];
const LOOKED_AT = 3;

/** A visit from the first page to the last; what came of it. */
export async function visit(calls: PageCalls, visitor: Visitor) {
  const { basket, products, dice, name } = visitor;
  const chance = (percent: number): boolean => dice() * 100 < percent;
  const done = { pages: 0, clicks: 0, purchases: 0, revenue: 0, hides: 0, opt_outs: 0 };
  const yes = { measurement: "granted", personalisation: "granted" };
  const choices = { ...yes, retargeting: "denied", assistance: "denied" };
  const token = await calls.choose(choices);
  if (token === null) return done;

  const see = async (page: object, ids: readonly string[], events: readonly object[]) => {
    done.pages += 1;
    const shown = await calls.slots(token, page, ids);
    const looks = shown.flatMap((one) => looksAt(one, chance, done));
    await calls.send(token, [...events, ...looks, vitals(dice)]);
  };

  await see({ type: "home" }, ["home-hero", "home-recent"], []);
  if (chance(SEARCHES)) {
    const search_term = WANTED[Math.floor(dice() * WANTED.length)] ?? "";
    await calls.send(token, [{ name: "search", search_term }]);
  }
  for (const { item_id } of basket.slice(0, LOOKED_AT)) {
    const product = products.get(item_id);
    if (!product) continue;
    const items = [{ item_id, price: product.price }];
    const view = { name: "view_item", currency: "GBP", value: product.price, items };
    await see({ type: "product", item_id }, ["product-together"], [view]);
  }
  if (chance(BUYS)) {
    const items = basket.map(({ item_id, price, quantity }) => ({ item_id, price, quantity }));
    const value =
      Math.round(items.reduce((sum, one) => sum + one.price * one.quantity, 0) * 100) / 100;
    const money = { currency: "GBP", value, items };
    await see({ type: "cart" }, ["cart-together"], [{ name: "add_to_cart", ...money }]);
    await calls.send(token, [{ name: "purchase", transaction_id: name, ...money }]);
    done.purchases += 1;
    done.revenue += value;
  }
  if (chance(LEAVES)) {
    done.opt_outs += 1;
    await calls.choose({ ...choices, personalisation: "denied" }, token);
  }
  return done;
}

function looksAt(
  { slot, decision, items }: Shown,
  chance: (percent: number) => boolean,
  done: { clicks: number; hides: number },
): object[] {
  const [first, second] = items;
  if (!first) return [];
  const on = { slot, decision };
  const events: object[] = [{ name: "slot_impression", ...on, items }];
  if (chance(CLICKS)) {
    done.clicks += 1;
    events.push({ name: "slot_click", ...on, items: [first] });
  }
  if (second && chance(HIDES)) {
    done.hides += 1;
    events.push({ name: "hide_item", ...on, items: [second] });
  }
  return events;
}

/** How a page did, as a made-up phone on a made-up line would tell. */
function vitals(dice: Dice): object {
  const value = Math.round(600 + 5_000 * dice() ** 3);
  const rating = value > 4_000 ? "poor" : value > 2_500 ? "needs-improvement" : "good";
  const lcp = { metric: "LCP", value, rating };
  return { name: "web_vital", ...lcp, vitals: [lcp] };
}
