import { placedIn } from "../platform/residency/placedIn.ts";
import { verifyToken } from "../platform/shopperToken.ts";
import type { Shopper } from "./Shopper.ts";
import { shopperObject } from "./shopperObject.ts";

/** A shopper that a token of ours names; whether it is still known, only the object can say. */
export interface ShopperRef {
  readonly site: string;
  readonly id: string;
  readonly stub: DurableObjectStub<Shopper>;
}

/** Whom a token names, or null for no token, a forged one, or one of another site than asked for. */
export async function shopperOf(
  env: Env,
  token: unknown,
  site?: string,
): Promise<ShopperRef | null> {
  const name = await verifyToken(env, token);
  if (!name || (site !== undefined && name.site !== site)) return null;
  return { ...name, stub: stubOf(env, name.site, name.id) };
}

/**
 * The object of a shopper, by the hash of its name: a name that the platform is told it keeps beside alarms and databases,
 * where an erasure does not reach.
 */
export function stubOf(env: Env, site: string, id: string): DurableObjectStub<Shopper> {
  return shopperObject(env, placedIn(env.SHOPPER, site).idFromName(`${site}:${id}`).toString());
}
