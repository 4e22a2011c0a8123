/** What a shopper can be asked to allow, in the order in which the panel shows it. */
export const PURPOSES = ["personalisation", "assistance", "measurement", "retargeting"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** `on_device` exists for `personalisation` alone: history and ranking stay in the browser. */
export const CHOICES = ["granted", "denied", "unset", "on_device"] as const;
export type Choice = (typeof CHOICES)[number];
export type Choices = Readonly<Record<Purpose, Choice>>;

/**
 * How a choice came about. `opt_out` is none that a shopper made: where law and site let it, the notice has told what
 * is done and how to end it, and nobody has ended it. `ad`: said on an advertisement.
 */
export const VIAS = [
  "notice",
  "panel",
  "gpc",
  "tcf",
  "consent_mode",
  "api",
  "opt_out",
  "ad",
] as const;
export type Via = (typeof VIAS)[number];

const all = (choice: Choice): Choices => ({
  personalisation: choice,
  assistance: choice,
  measurement: choice,
  retargeting: choice,
});

export const ALL_UNSET: Choices = /* @__PURE__ */ all("unset");
export const ALL_DENIED: Choices = /* @__PURE__ */ all("denied");

export function isPurpose(value: unknown): value is Purpose {
  return PURPOSES.includes(value as Purpose);
}
