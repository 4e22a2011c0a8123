import type { SiteSettings } from "../../platform/Site.ts";

type NumberName = {
  [K in keyof SiteSettings]: SiteSettings[K] extends number ? K : never;
}[keyof SiteSettings];

interface Range {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** Typed in percent, kept as a share. */
  readonly percent?: true;
}

const DAYS: Range = { min: 1, max: 3660, unit: "days" };

const number = (
  name: NumberName,
  range: Range,
  [label, says = ""]: readonly [string, string?],
) => ({
  ...{ name, label, says },
  ...range,
});

/** Settings that are whole numbers, with what they may be. */
export const NUMBERS: readonly (Range & {
  readonly name: NumberName;
  readonly label: string;
  readonly says: string;
})[] = [
  number("k", { min: 1, max: 1000, unit: "people" }, [
    "Fewest people behind a number",
    "No pair is learnt and no figure told behind which fewer stand. Never below 2 in a real shop.",
  ]),
  number("consent_life_days", DAYS, ["A yes holds", "Then it is asked anew."]),
  number("refusal_life_days", DAYS, ["A no is not asked again for"]),
  number("event_days", DAYS, [
    "Single events are kept",
    "Views, searches, carts. Then they are erased.",
  ]),
  number("profile_days", DAYS, ["A profile is kept after the last visit"]),
  number("attribution_days", { ...DAYS, max: 30 }, [
    "A purchase is laid to a slot within",
    "Counted from when the slot was seen.",
  ]),
  number("global_holdout", { min: 0, max: 20, unit: "%", percent: true }, [
    "Held out of every slot",
    "Of the shoppers who allow measurement; it tells what personalisation earns in all.",
  ]),
  number("look_ups_per_hour", { min: 1, max: 100_000, unit: "an hour" }, [
    "Look-ups of customers by one key",
    "More in an hour are refused.",
  ]),
  number("help_wanted_per_hour", { min: 0, max: 10_000, unit: "an hour" }, [
    "The desk is told that somebody needs help at most",
    "By the webhook help.wanted; 0: never.",
  ]),
  number("wait_aim_minutes", { min: 1, max: 60, unit: "minutes" }, [
    "A caller waits at most",
    "Beyond it the team lead’s page says so.",
  ]),
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
