import { Problem } from "../../platform/problem.ts";
import type { ServiceView } from "../../shopper/ServiceView.ts";
import { shopperObject } from "../../shopper/shopperObject.ts";
import type { Desk, Entry } from "../desk/Desk.ts";
import type { Look } from "./Look.ts";

/** Opens a one-use code: what its shopper lets service see. A code that is none is logged as a look that found nobody. */
export async function redeemCode(
  env: Env,
  { value, role, terms, purpose, what }: Look,
  { desk, entry }: { desk: DurableObjectStub<Desk>; entry: Omit<Entry, "found" | "trail"> },
): Promise<{ shopper: string; view: ServiceView }> {
  const redeemed = await desk.redeemCode(value, role, terms.now);
  if ("locked" in redeemed) {
    throw new Problem(429, "Too many wrong codes: none is tried for a minute.", {
      headers: { "Retry-After": "60" },
      errors: [{ path: "code", message: "is not tried now" }],
    });
  }
  if ("shopper" in redeemed) {
    const stub = shopperObject(env, redeemed.shopper);
    const view = await stub.lookUp(terms, { at: terms.now, role, reason: purpose }, null);
    // Whoever reads out a code and then withdraws, in the same call, is as unknown as before it.
    if (view?.assistance) return { shopper: redeemed.shopper, view };
  }
  await desk.append({ ...entry, found: 0, trail: null }, { what });
  throw new Problem(404, "There is no such code: it was used, it is over, or it never was.", {
    errors: [{ path: "code", message: "is not a live code" }],
  });
}
