import { signReceipt } from "../platform/signReceipt.ts";
import type { ShopperRef } from "../shopper/shopperOf.ts";
import type { Terms } from "../shopper/Terms.ts";

/** Grants retargeting again, for who has just stopped it there and has chosen nothing since; false where that is not so. */
export async function undoStop(
  env: Env,
  shopper: ShopperRef,
  { terms, receipt: stopped }: { terms: Terms; receipt: string },
): Promise<boolean> {
  const answer = await shopper.stub.ads(terms, { kind: "choice" });
  const last = answer?.kind === "choice" ? answer.value : null;
  if (last?.id !== stopped || terms.gpc) return false;
  const receipt = await signReceipt(env, {
    at: terms.now,
    choices: { ...last.choices, retargeting: "granted" },
    policy: last.policy,
    via: "ad",
    ...(last.language !== undefined && { language: last.language }),
  });
  return (await shopper.stub.setConsent(terms, receipt, { isNew: false })) === true;
}
