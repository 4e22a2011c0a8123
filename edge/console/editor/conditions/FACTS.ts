import type { FACT_NAMES } from "../../../slots/audience/facts.ts";

export type FactField = "value" | "least" | "most" | "days" | "time";

/** A fact as the editor's rows have it. */
export interface FactWords {
  readonly name: (typeof FACT_NAMES)[number];
  readonly label: string;
  /** What is typed in its row; which fields of a row show hangs on it in the style sheet. */
  readonly fields: readonly FactField[];
  /** What a value looks like. */
  readonly example: string;
  /** Its values are written so, whatever is typed. */
  readonly letters?: "lower" | "upper";
  /** It is known only of shoppers who granted personalisation. */
  readonly isPersonal: boolean;
}

const open = { isPersonal: false } as const;
const personal = { isPersonal: true } as const;
const list = { fields: ["value"] as const, ...open };

/** Everything that a condition can be about. */
export const FACTS: readonly FactWords[] = [
  { name: "page_type", label: "Page", example: "home, category", letters: "lower", ...list },
  { name: "page_category", label: "Category of the page", example: "BAG, LUNCH", ...list },
  { name: "page_path", label: "Address begins with", example: "/sale", ...list },
  { name: "language", label: "Language", example: "en, de", letters: "lower", ...list },
  { name: "region", label: "Country or region", example: "GB, US-CA", letters: "upper", ...list },
  { name: "device", label: "Device", example: "phone, tablet", letters: "lower", ...list },
  { name: "time", label: "Day and hour", fields: ["time"], example: "", ...open },
  { name: "consent", label: "Has granted", example: "measurement", letters: "lower", ...list },
  {
    ...{ name: "interest", label: "Interested in", fields: ["value"], example: "BAG" },
    ...personal,
  },
  {
    ...{ name: "has_viewed", label: "Has viewed something", fields: [], example: "" },
    ...personal,
  },
  {
    ...{ name: "viewed_category", label: "Viewed in a category", example: "BAG" },
    ...{ fields: ["value", "least", "days"], ...personal },
  },
  {
    ...{ name: "bought", label: "Bought", fields: ["value", "days"], example: "anything" },
    ...personal,
  },
  {
    ...{ name: "cart_value", label: "Cart is worth", fields: ["least", "most"], example: "" },
    ...personal,
  },
  { name: "visits", label: "Visits", fields: ["least"], example: "", ...personal },
];

/** How a group's rows count, by the name that its row has instead of a fact's. */
export const GROUPS: Readonly<Record<string, string>> = {
  all: "All of",
  any: "Any of",
  none: "None of",
  not_all: "Not all of",
};
