import { type Choices, PURPOSES, type Purpose, type Via } from "./purposes.ts";

/** How long a yes holds when the site sets nothing else: 183 days, in milliseconds (CNIL's recommendation). */
export const CONSENT_LIFE_MS = 183 * 86_400_000;

/** How long a no is not asked again when the site sets nothing else: 183 days, in milliseconds. */
export const REFUSAL_LIFE_MS = 183 * 86_400_000;

/** A choice as it was made and is kept, in the browser and in the edge's ledger. */
export interface ConsentRecord {
  readonly choices: Choices;
  /** The version of the privacy policy that was shown. */
  readonly policy: string;
  /** When the choice was made, milliseconds since the epoch. */
  readonly at: number;
  readonly via: Via;
}

/** A record as it stands at one moment: what {@link allows} decides upon. */
export interface Consent {
  readonly record: ConsentRecord | null;
  /** The policy version in force now; a record of another version counts as no choice. */
  readonly policy: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Global Privacy Control now, by header or by property. */
  readonly gpc: boolean;
  /** Whether it was seen before, with no explicit choice about retargeting since: its absence later is no consent. */
  readonly gpcBefore?: boolean;
  /** True where the region's law and the site let it go on until the shopper says no. Anything else is opt-in. */
  readonly optOut?: boolean;
  /** How long a yes holds, in milliseconds. Default {@link CONSENT_LIFE_MS}. */
  readonly lifeMs?: number;
  /** How long a no is not asked again, in milliseconds. Default {@link REFUSAL_LIFE_MS}. */
  readonly refusalLifeMs?: number;
}

/** Where the answer is used: `edge` is anything that leaves the browser, `device` stays inside it. */
export type Place = "edge" | "device";

/**
 * The one authority on what may be kept, sent or shown.
 *
 * Answers true only for an explicit grant that is of the policy in force, has not expired and was not made in the
 * future; anything missing or odd answers false. `on_device` is a grant on the device and none at the edge. Global
 * Privacy Control denies `retargeting` whatever else was said (W3C GPC; 11 CCR 7025(c)), and its absence later is no
 * consent (4 CCR 904-3 rule 5.09(B)).
 */
export function allows(
  consent: Consent | null | undefined,
  purpose: Purpose,
  place: Place = "edge",
): boolean {
  if (!isStanding(consent)) return false;
  const isSignalled = consent.gpc !== false || consent.gpcBefore === true;
  // Nobody chose it, they were told: it stands where it may, for what was told, and the signal is itself the no.
  const isTold = consent.record.via === "opt_out";
  if (isTold && (isSignalled || consent.optOut !== true)) return false;
  if (purpose === "retargeting" && (isSignalled || isTold)) return false;
  const choice = Object.hasOwn(consent.record.choices, purpose)
    ? consent.record.choices[purpose]
    : "unset";
  if (choice === "granted") return true;
  return choice === "on_device" && place === "device" && purpose === "personalisation";
}

/** True where at least one purpose is allowed at the place: only then may a shopper be known at all. */
export function allowsAnything(
  consent: Consent | null | undefined,
  place: Place = "edge",
): boolean {
  return PURPOSES.some((purpose) => allows(consent, purpose, place));
}

/** How far in the future a record may lie before it counts as forged: five minutes of clock difference. */
const AHEAD_MS = 5 * 60_000;

function isStanding(
  consent: Consent | null | undefined,
): consent is Consent & { readonly record: ConsentRecord } {
  const record = consent?.record;
  if (!consent || !record || typeof record !== "object" || !record.choices) return false;
  if (typeof record.policy !== "string" || record.policy !== consent.policy) return false;
  const age = consent.now - record.at;
  // Comparisons with NaN are false: a time that is none answers no.
  return age >= -AHEAD_MS && age < (consent.lifeMs ?? CONSENT_LIFE_MS);
}
