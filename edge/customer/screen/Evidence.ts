import type { Topic } from "../topics/Topic.ts";

/** One fact that speaks for a reason to call. */
export interface Evidence {
  readonly topic: Topic;
  readonly kind:
    | "contact"
    | "repeat"
    | "payment_not_finished"
    | "bought_twice"
    | "page_error"
    | "slow_page"
    | "out_of_stock_view"
    | "page_read"
    | "searched"
    | "recent_order"
    | "refund";
  /** How much it speaks for it, in points. */
  readonly points: number;
  /** In our words. */
  readonly text: string;
  /** In the person's words: quoted text, and nothing else. */
  readonly quote?: string;
  readonly at: number;
  /** `shop`: seen on the site, known only because `assistance` is granted; not to be said first. */
  readonly source: "contact" | "shop";
}
