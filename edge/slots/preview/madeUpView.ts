import type { ShopperView } from "../../shopper/ShopperView.ts";
import type { MadeUp } from "./previewSchema.ts";

/** A shopper who granted personalisation and did just that; null for one who did nothing. */
export function madeUpView(body: MadeUp, now: number): ShopperView | null {
  const { recent, cart, purchased, muted, visits } = body;
  const said = [recent, cart, purchased, muted.items, muted.categories];
  if (visits === 1 && said.every((list) => list.length === 0)) return null;
  return {
    allowed: { personalisation: true, assistance: false, measurement: false, retargeting: false },
    recent: recent.map((item_id, age) => ({ item_id, at: now - age * 60_000, views: 1 })),
    cart,
    quantities: cart.map(() => 1),
    visits,
    purchased: purchased.map((item_id) => ({ item_id, at: now })),
    muted,
    interests: [],
    weights: [],
    left: [],
    reminders: [],
    shown: [],
    trouble: null,
    isComplaintOpen: false,
  };
}
