import { allows, type Consent, PURPOSES, type Purpose } from "../../sdk/wire/index.ts";

/** The purposes that consent allows at the edge, one by one asked of the one authority. */
export function allowedPurposes(consent: Consent): Purpose[] {
  return PURPOSES.filter((purpose) => allows(consent, purpose));
}
