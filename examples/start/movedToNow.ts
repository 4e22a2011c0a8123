import type { StateFolder } from "./stateFolder.ts";

const WEEK_MS = 7 * 86_400_000;

/**
 * The orders are of 2010 and 2011. So that "this week" means something in the demo they are moved by whole weeks, which
 * keeps days and hours, to end in the week before the first start with this folder.
 */
export function movedToNow<T extends { readonly at: number }>(
  orders: readonly T[],
  state: StateFolder,
): T[] {
  const last = orders.reduce((latest, order) => Math.max(latest, order.at), 0);
  const weeks = Number(state.get("weeks") ?? Math.floor((Date.now() - last) / WEEK_MS));
  state.set("weeks", String(weeks));
  return orders.map((order) => ({ ...order, at: order.at + weeks * WEEK_MS }));
}
