import type { Availability } from "../../../sdk/wire/index.ts";

/** What a decision needs to know of an item, and what a page needs to show it. */
export interface Card {
  readonly item_id: string;
  readonly title: string;
  readonly url: string;
  readonly image: string;
  readonly price: number;
  readonly was_price?: number;
  readonly currency: string;
  readonly availability: Availability;
  readonly category?: string;
  readonly brand?: string;
  readonly color?: string;
  readonly size?: string;
  /** Nothing may be learnt from it, and it is no reason for anything. */
  readonly sensitive?: true;
}
