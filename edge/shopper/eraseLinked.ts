import { customerObject } from "../customer/customerObject.ts";
import type { RowCounts } from "./queriesOfRows.ts";
import { shopperObject } from "./shopperObject.ts";

/** How far an erasure goes. */
export interface Erasure {
  /** Also the other browsers of the same customer. */
  readonly everywhere?: boolean;
  /** Only while the shopper is linked to this customer. */
  readonly of?: string;
}

interface Erasing {
  readonly site: string;
  /** The customer to whom the browser that asks is linked. */
  readonly customer: string;
  /** The object that asks: it erases itself. */
  readonly self: string;
  readonly now: number;
}

/** Erases the other browsers of one customer; gives what was counted in each. One that has left is not touched. */
export async function eraseLinked(
  env: Env,
  { site, customer, self, now }: Erasing,
): Promise<RowCounts[]> {
  const card = await customerObject(env, site, customer).card();
  const others = (card?.shoppers ?? []).filter((one) => one !== self);
  const erased = await Promise.all(
    others.map((one) => shopperObject(env, one).erase(now, { of: customer })),
  );
  return erased.filter((one) => one !== null);
}
