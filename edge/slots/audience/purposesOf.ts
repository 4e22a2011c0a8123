import type { Purpose } from "../../../sdk/wire/index.ts";
import type { Audience, Fact } from "./Audience.ts";
import { factsOf } from "./factsOf.ts";
import { isOfProfile } from "./isOfProfile.ts";

/** The purposes that a shopper must have granted for an audience's conditions to be known. */
export function purposesOf(audience: Audience): Purpose[] {
  return [...new Set(factsOf(audience).flatMap(purposeOf))].sort();
}

function purposeOf(fact: Fact): Purpose[] {
  if ("consent" in fact) return [fact.consent];
  return isOfProfile(fact) ? ["personalisation"] : [];
}
