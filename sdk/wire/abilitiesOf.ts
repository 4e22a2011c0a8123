import { allows, allowsAnything, type Consent } from "./consent.ts";
import { isRefusal } from "./isRefusal.ts";
import { shouldAsk } from "./shouldAsk.ts";

/** All that may happen in one state of consent. Default content and the panel are always there. */
export interface Abilities {
  /** Keep a shopper's token, and send it with requests. */
  readonly knowShopper: boolean;
  /** Keep the choice itself, without any identifier. */
  readonly keepChoice: boolean;
  /** Send events to the edge. */
  readonly sendEvents: boolean;
  /** Rank by the shopper's history, at the edge. */
  readonly personalise: boolean;
  /** Keep the history in the browser and rank by it there. */
  readonly personaliseOnDevice: boolean;
  readonly measure: boolean;
  readonly retarget: boolean;
  readonly assist: boolean;
  /** Show the notice. */
  readonly ask: boolean;
  /** Say that Global Privacy Control was seen and is honoured. */
  readonly sayGpcHonoured: boolean;
  /** What becomes of data held from before: `freeze` is kept unused until its time is up. */
  readonly held: "none" | "use" | "freeze" | "erase";
}

/** Everything that follows from a state of consent, by {@link allows} and {@link shouldAsk} alone; pure. */
export function abilitiesOf(consent: Consent): Abilities {
  const anything = allowsAnything(consent);
  const personalise = allows(consent, "personalisation");
  return {
    knowShopper: anything,
    keepChoice: consent.record !== null,
    sendEvents: anything,
    personalise,
    personaliseOnDevice: !personalise && allows(consent, "personalisation", "device"),
    measure: allows(consent, "measurement"),
    retarget: allows(consent, "retargeting"),
    assist: allows(consent, "assistance"),
    ask: shouldAsk(consent),
    sayGpcHonoured: consent.gpc,
    held: heldOf(consent, anything),
  };
}

function heldOf(consent: Consent, anything: boolean): Abilities["held"] {
  if (anything) return "use";
  if (!consent.record) return "none";
  if (isRefusal(consent.record)) return "erase";
  // A yes that no longer stands; where the signal alone overrules it, nothing may stay either.
  const isOverruled = allowsAnything({ ...consent, gpc: false, gpcBefore: false });
  const isOnDevice = allowsAnything(consent, "device");
  return isOverruled || isOnDevice ? "erase" : "freeze";
}
