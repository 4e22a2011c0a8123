import type { SiteSettings } from "../../platform/Site.ts";

type NumberName = {
  [K in keyof SiteSettings]: SiteSettings[K] extends number ? K : never;
}[keyof SiteSettings];

/** Settings that are whole numbers, with what they may be; `percent` is kept as a share. */
export const NUMBERS: readonly {
  readonly name: NumberName;
  readonly label: string;
  readonly says: string;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly percent?: true;
}[] = [
  {
    name: "k",
    label: "Fewest people behind a number",
    says: "No pair is learnt and no figure told behind which fewer stand. Never below 2 in a real shop.",
    ...{ min: 1, max: 1000, unit: "people" },
  },
  {
    name: "consent_life_days",
    label: "A yes holds",
    says: "Then it is asked anew.",
    ...{ min: 1, max: 3660, unit: "days" },
  },
  {
    name: "refusal_life_days",
    label: "A no is not asked again for",
    says: "",
    ...{ min: 1, max: 3660, unit: "days" },
  },
  {
    name: "event_days",
    label: "Single events are kept",
    says: "Views, searches, carts. Then they are erased.",
    ...{ min: 1, max: 3660, unit: "days" },
  },
  {
    name: "profile_days",
    label: "A profile is kept after the last visit",
    says: "",
    ...{ min: 1, max: 3660, unit: "days" },
  },
  {
    name: "attribution_days",
    label: "A purchase is laid to a slot within",
    says: "Counted from when the slot was seen.",
    ...{ min: 1, max: 30, unit: "days" },
  },
  {
    name: "global_holdout",
    label: "Held out of every slot",
    says: "Of the shoppers who allow measurement; it tells what personalisation earns in all.",
    ...{ min: 0, max: 20, unit: "%", percent: true },
  },
  {
    name: "look_ups_per_hour",
    label: "Look-ups of customers by one key",
    says: "More in an hour are refused.",
    ...{ min: 1, max: 100_000, unit: "an hour" },
  },
];

export const SWITCHES: readonly {
  readonly name: "approval" | "allow_automated" | "measurement_with_yes";
  readonly label: string;
  readonly says: string;
}[] = [
  {
    name: "approval",
    label: "Publishing needs a second person’s yes",
    says: "Nobody agrees to their own draft. Rolling back needs no yes.",
  },
  {
    name: "measurement_with_yes",
    label: "The notice’s yes grants measurement too",
    says: "Its sentence then says so.",
  },
  {
    name: "allow_automated",
    label: "Browsers that say they are automated count as shoppers",
    says: "For tests; a real shop leaves it off.",
  },
];
