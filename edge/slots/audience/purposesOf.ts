import type { Purpose } from "../../../sdk/wire/index.ts";
import type { Audience, Fact } from "./Audience.ts";
import { factsOf } from "./factsOf.ts";

/** The purposes that a shopper must have granted for an audience's conditions to be known. */
export function purposesOf(audience: Audience): Purpose[] {
  return [...new Set(factsOf(audience).flatMap(purposeOf))].sort();
}

function purposeOf(fact: Fact): Purpose[] {
  if ("consent" in fact) return [fact.consent];
  const isOfProfile = [
    "interest",
    "has_viewed",
    "viewed_category",
    "bought",
    "cart_value",
    "visits",
  ];
  return isOfProfile.some((name) => name in fact) ? ["personalisation"] : [];
}
