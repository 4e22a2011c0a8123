import { allowsAnything, type ConsentAnswer, type Receipt } from "../../sdk/wire/index.ts";
import { Problem } from "../platform/problem.ts";
import { issueToken, tokenFor } from "../platform/shopperToken.ts";
import { signReceipt } from "../platform/signReceipt.ts";
import { keepWithdrawal } from "./keepWithdrawal.ts";
import { type ShopperRef, stubOf } from "./shopperOf.ts";
import { tellShown } from "./shownLater.ts";
import type { Terms } from "./Terms.ts";
import { unknownShopper } from "./unknownShopper.ts";

/** With the choice that stands, so that the browser it came from can take it over. */
const outdated = (receipt: Receipt): Problem =>
  new Problem(409, "A newer choice stands: this yes was said before it.", {
    errors: [{ path: "after", message: `must be the newest receipt's id, ${receipt.id}` }],
    members: { receipt },
  });

export type UnsignedChoice = Omit<Receipt, "id" | "key" | "signature">;

/** Makes, changes or erases the shopper as the choice says; gives the token to use from now on, and the receipt. */
export async function settleChoice(
  env: Env,
  made: { known: ShopperRef | null; terms: Terms; choice: UnsignedChoice; after?: string },
): Promise<ConsentAnswer> {
  const { known, terms, choice, after } = made;
  const allowsSome = allowsAnything({
    record: choice,
    policy: terms.policy ?? choice.policy,
    now: terms.now,
    gpc: terms.gpc,
    lifeMs: terms.consentLifeMs,
    optOut: terms.optOut,
  });
  if (allowsSome || !known) {
    const receipt = await signReceipt(env, choice);
    if (!allowsSome) return { shopper: null, receipt };
    const fresh = known ? null : await issueToken(env, terms.site);
    if (known) await tellShown(known, terms);
    const stub = known?.stub ?? (fresh && stubOf(env, fresh.site, fresh.id));
    const by = { isNew: !known, ...(after !== undefined && { after }) };
    const isAllowed = await stub?.setConsent(terms, receipt, by);
    if (isAllowed === null) throw unknownShopper();
    if (typeof isAllowed === "object") throw outdated(isAllowed);
    if (fresh) return { shopper: fresh.token, receipt };
    // Signed anew, so that a token outlives the key that signed it first.
    if (known && isAllowed) return { shopper: await tokenFor(env, known), receipt };
  }
  // Only now is it known how much is gone, which the receipt says.
  const erased = await known?.stub.erase(terms.now);
  if (!erased) throw unknownShopper();
  const receipt = await signReceipt(env, { ...choice, erased });
  await keepWithdrawal(env, terms.site, receipt);
  return { shopper: null, receipt };
}
