import type { CandourEvent, EventItem } from "../../../sdk/wire/index.ts";
import type { Act, ActItem } from "./Act.ts";

const KINDS = { slot_impression: "view", slot_click: "click", hide_item: "hide" } as const;
const isSlotEvent = (name: string): name is keyof typeof KINDS => Object.hasOwn(KINDS, name);

/** What measurement keeps of an event; null for one that it does not need. Money of another currency counts nothing. */
export function actOf(event: CandourEvent, currency: string): Act | null {
  const { id, at, name, decision, items = [] } = event;
  if (isSlotEvent(name)) {
    if (decision === undefined) return null;
    return { kind: KINDS[name], id, at, decision, items: items.map((item) => item.item_id) };
  }
  if (name === "web_vital") return pageOf(event);
  if (name !== "add_to_cart" && name !== "purchase") return null;
  const isOurs = event.currency === undefined || event.currency === currency;
  const bought = items.map((item) => itemOf(item, isOurs));
  const by = { id, at, items: bought, ...(decision !== undefined && { decision }) };
  if (name === "add_to_cart") return { kind: "cart", ...by };
  const whole = bought.reduce((sum, { revenue }) => sum + revenue, 0);
  const revenue = isOurs && event.value !== undefined ? hundredths(event.value) : whole;
  return { kind: "purchase", ...by, transaction: event.transaction_id ?? id, revenue };
}

/** An hour of loading is a broken clock. */
const LCP_MAX_MS = 3_600_000;

function pageOf({ id, at, metric, value, rating, vitals = [] }: CandourEvent): Act {
  const all = [...vitals, { metric, value, rating }];
  const lcp = all.find((one) => one.metric === "LCP")?.value;
  const isTold = lcp !== undefined && lcp >= 0 && lcp <= LCP_MAX_MS;
  const slow = all.some((one) => one.rating === "poor");
  return { kind: "page", id, at, slow, ...(isTold && { lcpMs: Math.round(lcp) }) };
}

function itemOf(item: EventItem, isOurs: boolean): ActItem {
  const each = Math.max(0, (item.price ?? 0) - (item.discount ?? 0));
  return { item: item.item_id, revenue: isOurs ? hundredths(each * (item.quantity ?? 1)) : 0 };
}

const hundredths = (amount: number): number => Math.max(0, Math.round(amount * 100));
