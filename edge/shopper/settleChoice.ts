import { allowsAnything, type Receipt } from "../../sdk/wire/index.ts";
import { issueToken, tokenFor } from "../platform/shopperToken.ts";
import { keepWithdrawal } from "./keepWithdrawal.ts";
import { type ShopperRef, stubOf } from "./shopperOf.ts";
import { tellShown } from "./shownLater.ts";
import type { Terms } from "./Terms.ts";
import { unknownShopper } from "./unknownShopper.ts";

/** Makes, changes or erases the shopper as the choice says; gives the token to use from now on. */
export async function settleChoice(
  env: Env,
  made: { known: ShopperRef | null; terms: Terms; receipt: Receipt },
): Promise<string | null> {
  const { known, terms, receipt } = made;
  const allowsSome = allowsAnything({
    record: receipt,
    policy: terms.policy ?? receipt.policy,
    now: terms.now,
    gpc: terms.gpc,
    lifeMs: terms.consentLifeMs,
    optOut: terms.optOut,
  });
  if (!known) {
    if (!allowsSome) return null;
    const fresh = await issueToken(env, terms.site);
    await stubOf(env, fresh.site, fresh.id).setConsent(terms, receipt, { isNew: true });
    return fresh.token;
  }
  if (allowsSome) {
    await tellShown(known, terms);
    const isAllowed = await known.stub.setConsent(terms, receipt, { isNew: false });
    if (isAllowed === null) throw unknownShopper();
    // Signed anew, so that a token outlives the key that signed it first.
    if (isAllowed) return tokenFor(env, known);
  }
  if (!(await known.stub.erase(terms.now))) throw unknownShopper();
  await keepWithdrawal(env, terms.site, receipt);
  return null;
}
