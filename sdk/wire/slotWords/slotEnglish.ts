import type { SlotWords } from "./SlotWords.ts";

/** The words of a page in English, and of one in a language that has none here. */
export const slotEnglish: SlotWords = {
  personal: "From what you looked at here.",
  change: "Change it",
  general: "The same for everyone.",
  more: "More about {x}",
};
