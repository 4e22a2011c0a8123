import { allowsAnything, type Consent, REFUSAL_LIFE_MS } from "./consent.ts";
import { isRefusal } from "./isRefusal.ts";

/**
 * Whether the notice may be shown: where nothing was chosen, or a yes has expired or was given to an older policy. A no
 * is left alone for its own time, across policies; a browser that sends Global Privacy Control is not asked at all
 * (11 CCR 7025(c): the signal is the choice). The panel stays within reach whatever this says.
 */
export function shouldAsk(consent: Consent): boolean {
  if (consent.gpc !== false) return false;
  const { record } = consent;
  if (!record) return true;
  if (isRefusal(record)) {
    const age = consent.now - record.at;
    return !(age < (consent.refusalLifeMs ?? REFUSAL_LIFE_MS));
  }
  // A yes to retargeting alone that an earlier signal has overruled is still a standing choice.
  return !allowsAnything({ ...consent, gpcBefore: false }, "device");
}
