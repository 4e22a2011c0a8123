import { randomInt } from "node:crypto";
import type { PricedCart } from "../cart/priceCart.ts";

/** An order that was placed in this demonstration. It holds no name and no address. */
export interface PlacedOrder {
  readonly number: string;
  readonly cart: PricedCart;
  /** Whether the confirmation page has told Candour of it: once is enough. */
  isTold: boolean;
}

export interface OrderDesk {
  place(cart: PricedCart): PlacedOrder;
  find(number: string): PlacedOrder | undefined;
}

/** Without letters and digits that look alike. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const NUMBER_CHARS = 8;
/** The demo keeps orders in memory; more than this and the oldest goes. */
const MAX_ORDERS = 1_000;

function newNumber(): string {
  const letters = Array.from({ length: NUMBER_CHARS }, () =>
    ALPHABET.charAt(randomInt(ALPHABET.length)),
  );
  return `PL-${letters.join("")}`;
}

/** Where orders are placed and found again, for as long as the shop runs. */
export function openOrderDesk(): OrderDesk {
  const placed = new Map<string, PlacedOrder>();
  return {
    find: (number) => placed.get(number),
    place(cart) {
      const order = { number: newNumber(), cart, isTold: false };
      placed.set(order.number, order);
      const [oldest] = placed.keys();
      if (placed.size > MAX_ORDERS && oldest !== undefined) placed.delete(oldest);
      return order;
    },
  };
}
