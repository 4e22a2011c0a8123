import type { Availability } from "../../sdk/wire/index.ts";

import type { Sale } from "./Sale.ts";

/** One product as the catalogue keeps it. */
export interface Product {
  readonly item_id: string;
  readonly title: string;
  /** Absolute http(s), or a path on the shop's own origin. */
  readonly url: string;
  /** As `url`; empty where the feed has no picture. */
  readonly image: string;
  /** What the shopper pays now, in `currency`. */
  readonly price: number;
  /** The regular price while a sale price stands. */
  readonly was_price?: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly availability: Availability;
  /** When what can be ordered ahead is there; milliseconds since the epoch, still to come. */
  readonly available_from?: number;
  /** When it is no longer sold; likewise. */
  readonly expires_at?: number;
  readonly category?: string;
  readonly brand?: string;
  readonly item_group_id?: string;
  /** What sets it apart within its group: colour, size and the like, as the feed has them. */
  readonly variant?: Readonly<Record<string, string>>;
  /** Where a sale price stands for a while only; `price` is what holds now. */
  readonly sale?: Sale;
  /** About a private matter: sold like any other, but nothing is learnt from it about anybody. */
  readonly sensitive?: true;
}
