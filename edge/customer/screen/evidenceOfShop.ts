import type { CandourEvent } from "../../../sdk/wire/index.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../platform/time.ts";
import { plainWords } from "../topics/plainWords.ts";
import type { Topic } from "../topics/Topic.ts";
import { topicsInWords } from "../topics/topicsInWords.ts";
import type { Evidence } from "./Evidence.ts";

/** How far back trouble on the site is likely to be why somebody calls. */
const RECENT_MS = 3 * DAY_MS;
const ORDER_MS = 14 * DAY_MS;
/** A payment that was begun and not followed by an order in this time did not come through. */
const PAYMENT_MS = 30 * MINUTE_MS;
const TWICE_MS = 15 * MINUTE_MS;
const MAX_CHARS = 600;
/** Pages that are read before a call: their addresses name the topic. */
const READ: readonly Topic[] = ["billing", "return", "delivery", "account"];

interface Shop {
  readonly events: readonly CandourEvent[];
  /** Items that can't be bought now. */
  readonly outOfStock: ReadonlySet<string>;
  readonly now: number;
}

/** What trouble on the site says about why somebody calls now; each kind of trouble once for each topic, at its worst. */
export function evidenceOfShop(shop: Shop): Evidence[] {
  const worst = new Map<string, Evidence>();
  for (const one of shop.events.flatMap((event) => factsOf(event, shop))) {
    const key = `${one.kind} ${one.topic}`;
    const held = worst.get(key);
    if (!held || one.points > held.points) worst.set(key, one);
  }
  return [...worst.values()];
}

function factsOf(event: CandourEvent, shop: Shop): Evidence[] {
  const { at, name } = event;
  const age = shop.now - at;
  const fact = (kind: Evidence["kind"], topic: Topic, points: number, text: string): Evidence => ({
    ...{ kind, topic, points, text, at, source: "shop" },
  });
  if (name === "purchase" && age <= ORDER_MS) return factsOfPurchase(event, shop, fact);
  if (age > RECENT_MS) return [];
  const facts = factsOfPage(event, fact);
  const { events, outOfStock } = shop;
  if (name === "add_payment_info" && age > PAYMENT_MS) {
    const isPaid = events.some(
      (one) => one.name === "purchase" && one.at >= at && one.at - at <= PAYMENT_MS,
    );
    if (!isPaid)
      facts.push(
        fact(
          "payment_not_finished",
          "billing",
          2,
          "Entered payment details, and no order followed",
        ),
      );
  }
  if (name === "view_item" && event.items?.some((item) => outOfStock.has(item.item_id))) {
    const searched = events.some(
      (one) => one.name === "search" && one.at > at && one.at - at < HOUR_MS,
    );
    const text = `Looked at a product that is out of stock${searched ? ", and searched on" : ""}`;
    facts.push(fact("out_of_stock_view", "stock", searched ? 1.4 : 0.7, text));
  }
  if (name === "refund") facts.push(fact("refund", "billing", 0.8, "Had something refunded"));
  return facts;
}

type MakeFact = (kind: Evidence["kind"], topic: Topic, points: number, text: string) => Evidence;

function factsOfPurchase(event: CandourEvent, { events, now }: Shop, fact: MakeFact): Evidence[] {
  const facts = [fact("recent_order", "delivery", 0.8, "Has ordered in the last two weeks")];
  if (now - event.at < DAY_MS)
    facts.push(fact("recent_order", "order_change", 0.6, "Has ordered in the last day"));
  const twin = events.find(
    (one) =>
      one.name === "purchase" &&
      one.transaction_id !== event.transaction_id &&
      one.value !== undefined &&
      one.value === event.value &&
      Math.abs(one.at - event.at) < TWICE_MS,
  );
  if (twin)
    facts.push(
      fact("bought_twice", "billing", 2.5, "Two orders of the same amount within minutes"),
    );
  return facts;
}

function factsOfPage(event: CandourEvent, fact: MakeFact): Evidence[] {
  const { name, page } = event;
  if (name === "page_error") {
    const isPaying =
      page?.type === "checkout" || namedIn(event.message ?? "")[0]?.topic === "billing";
    return isPaying
      ? [fact("page_error", "billing", 2, "An error while paying")]
      : [fact("page_error", "website", 1.5, "An error on a page")];
  }
  if (name === "web_vital") {
    return event.rating === "poor" ? [fact("slow_page", "website", 0.5, "A slow page")] : [];
  }
  if (name === "search" || name === "view_search_results") {
    const [topic] = namedIn(event.search_term ?? "").filter((one) => READ.includes(one.topic));
    return topic ? [fact("searched", topic.topic, 1, "Searched for help with it")] : [];
  }
  if (page?.type !== "article" && page?.type !== "other") return [];
  const [topic] = namedIn(pathOf(page.url)).filter((one) => READ.includes(one.topic));
  return topic ? [fact("page_read", topic.topic, 1, "Read the page about it")] : [];
}

function pathOf(url: string): string {
  return URL.parse(url)?.pathname ?? "";
}

/** Topics that a search, an address or a message names outright: they are no sentences, so that nothing is guessed from them. */
function namedIn(text: string) {
  return topicsInWords(plainWords(text.slice(0, MAX_CHARS)));
}
