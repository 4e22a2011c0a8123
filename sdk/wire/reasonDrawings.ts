import type { ReasonCode } from "./reasons.ts";

const EYE =
  "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0z";
const CART = "M1.5 2h2l1.8 8.5h7L14 4.5H4.2M6 13.3h.01M11.5 13.3h.01";
const STAR = "M8 1.5l1.6 4.9 4.9 1.6-4.9 1.6L8 14.5 6.4 9.6 1.5 8l4.9-1.6z";
const BARS = "M2.5 13.5v-5M6.2 13.5v-8M9.8 13.5V7M13.5 13.5v-11";
/** The drawing of each reason: an SVG path on a field of 16 by 16, to be stroked. */
export const REASON_DRAWINGS: Readonly<Record<ReasonCode, string>> = {
  viewed_together: EYE,
  recently_viewed: EYE,
  bought_together: CART,
  left_in_cart: CART,
  similar: "M1.5 4h8v8h-8zM11.5 4.3a2 2 0 0 1 3 1.7v4a2 2 0 0 1-3 1.7",
  price_drop: "M2 2.5h5.5L14 9l-5 5-7-7zM5 5.5h.01",
  back_in_stock: "M4 11V7a4 4 0 0 1 8 0v4l1 1.5H3zM7 14.5h2",
  interest: STAR,
  new_in: STAR,
  popular_now: BARS,
  popular_in_category: BARS,
  chosen_by_shop:
    "M2.5 7v6.5h11V7M1.5 5.5L3 2h10l1.5 3.5a2.2 2.2 0 0 1-4.3 0 2.2 2.2 0 0 1-4.4 0 2.2 2.2 0 0 1-4.3 0z",
};
