import { ALL_DENIED, type Receipt } from "../../sdk/wire/index.ts";
import { settleChoice, type UnsignedChoice } from "../shopper/settleChoice.ts";
import type { ShopperRef } from "../shopper/shopperOf.ts";
import type { Terms } from "../shopper/Terms.ts";

/**
 * Withdraws retargeting, as the panel does: at once and everywhere, with a receipt. Where nothing else was granted the
 * shopper is erased. Null where there is nobody to withdraw it for.
 */
export async function stopAds(
  env: Env,
  shopper: ShopperRef,
  terms: Terms,
): Promise<{ receipt: Receipt; isErased: boolean } | null> {
  const answer = await shopper.stub.ads(terms, { kind: "choice" });
  const last = answer?.kind === "choice" ? answer.value : null;
  if (!last) return null;
  const choice: UnsignedChoice = {
    at: terms.now,
    choices: { ...ALL_DENIED, ...last.choices, retargeting: "denied" },
    policy: last.policy,
    via: "ad",
    ...(last.language !== undefined && { language: last.language }),
    ...(terms.gpc && { gpc: true }),
  };
  const settled = await settleChoice(env, { known: shopper, terms, choice });
  return { receipt: settled.receipt, isErased: settled.shopper === null };
}
