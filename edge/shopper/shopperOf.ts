import { placedIn } from "../platform/residency/placedIn.ts";
import { type ShopperName, verifyToken } from "../platform/shopperToken.ts";
import type { Shopper } from "./Shopper.ts";

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
  const known = objects.get(name) ?? idOf(env, name);
  objects.set(name, known);
  return { ...name, stub: env.SHOPPER.get(known) };
}

/** Object ids by the names that verified tokens share: to hash a name costs as much as to find the object. */
const objects = new WeakMap<ShopperName, DurableObjectId>();

/** The object of a shopper. */
export function stubOf(env: Env, site: string, id: string): DurableObjectStub<Shopper> {
  return env.SHOPPER.get(idOf(env, { site, id }));
}

/**
 * The id of a shopper's object, by the hash of its name: a name that the platform is told it keeps beside alarms and
 * databases, where an erasure does not reach.
 */
function idOf({ SHOPPER }: Env, { site, id }: ShopperName): DurableObjectId {
  return SHOPPER.idFromString(placedIn(SHOPPER, site).idFromName(`${site}:${id}`).toString());
}
