import type { Purpose } from "../../../sdk/wire/index.ts";

/** What each purpose is for, in a few words. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, { name: string; says: string }>> = {
  measurement: { name: "Measurement", says: "slots, holdout, web vitals" },
  personalisation: { name: "Personalisation", says: "rows picked for the shopper" },
  retargeting: { name: "Retargeting", says: "their products on other sites" },
  assistance: { name: "Assistance", says: "service sees the history" },
};
