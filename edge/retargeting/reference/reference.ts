import { randomId } from "../../platform/ids.ts";
import type { ShopperName } from "../../platform/shopperToken.ts";
import { DAY_MS } from "../../platform/time.ts";
import type { HeldReference } from "../acts/AdCall.ts";
import { seal, unseal } from "./seal.ts";

/** How long a browser that shows no advertisement is known. */
export const REFERENCE_LIFE_MS = 30 * DAY_MS;

const FORM = /^([a-z0-9-]{1,32}) ([A-Za-z0-9_-]{22}) ([A-Za-z0-9_-]{22})$/;

/** A new reference to a shopper: what the shopper's object keeps of it, and what the cookie holds. */
export async function newReference(
  env: Env,
  { site, id }: ShopperName,
  now: number,
): Promise<{ held: HeldReference; value: string }> {
  const held = { ref: randomId(), until: now + REFERENCE_LIFE_MS };
  return { held, value: await seal(env, "reference", `${site} ${id} ${held.ref}`) };
}

/** Whom a cookie's value refers to, or null where it is none of ours, or another site's. */
export async function openReference(
  env: Env,
  site: string,
  value: string | undefined,
): Promise<(ShopperName & { ref: string }) | null> {
  const [, of, id, ref] = FORM.exec((await unseal(env, "reference", value)) ?? "") ?? [];
  return of === site && id && ref ? { site, id, ref } : null;
}
