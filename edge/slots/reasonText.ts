import type { ReasonDraft } from "./Candidate.ts";
import { categoryInText } from "./categoryInText.ts";

/** What a reason's sentence may name. */
export interface ReasonFacts {
  readonly draft: ReasonDraft;
  /** The title of the item, or the name of the category, that led to it. */
  readonly name: string;
  readonly siteName: string;
  /** Whole days since it happened in the shop's time zone: 0 is today. */
  readonly daysAgo: number;
}

type Phrases = (facts: ReasonFacts) => string;

/** English. Present tense, no delight, no urgency; each sentence is true of the very item it stands under. */
const english: Phrases = (facts) => {
  const { draft, name, siteName, daysAgo } = facts;
  if (draft.isIndirect) return nearby(facts);
  switch (draft.code) {
    case "bought_together":
      if (draft.cause === "cart") return `Goes with ${name}, which is in your cart`;
      return draft.cause === "page"
        ? `Often bought with ${name}`
        : `Often bought with ${name}, which you looked at`;
    case "viewed_together":
      if (draft.cause === "cart") return `Often looked at with ${name}, which is in your cart`;
      return draft.cause === "page"
        ? `Often looked at with ${name}`
        : `Because you looked at ${name}`;
    case "similar":
      if (draft.cause === "cart") return `Like ${name}, which is in your cart`;
      return draft.cause === "page" ? `Like ${name}` : `Like ${name}, which you looked at`;
    case "recently_viewed":
      if (daysAgo <= 0) return "You looked at this today";
      return daysAgo === 1
        ? "You looked at this yesterday"
        : `You looked at this ${daysAgo} days ago`;
    case "left_in_cart":
      return "Still in your cart";
    case "interest":
      if (draft.cause === "asked") return `You asked for more ${categoryInText(name)}`;
      return draft.cause === "often"
        ? `Because you often look at ${categoryInText(name)}`
        : `Because you looked at ${categoryInText(name)}`;
    case "popular_now":
      return draft.cause === "week" ? "Popular this week" : `Popular at ${siteName}`;
    case "popular_in_category":
      return `Popular in ${categoryInText(name)}`;
    case "new_in":
      return "New this week";
    case "price_drop":
      return "The price is lower than when you looked";
    case "back_in_stock":
      return "Back in stock";
    case "chosen_by_shop":
      return `Chosen by ${siteName}`;
  }
};

/** Of items that nobody bought or looked at together: only what others did beside the named one led here. */
function nearby({ draft, name }: ReasonFacts): string {
  const did = draft.code === "bought_together" ? "bought" : "looked at";
  const beside = `Goes with what others ${did} beside ${name}`;
  if (draft.cause === "cart") return `${beside}, which is in your cart`;
  if (draft.cause === "page") return beside;
  return did === "bought" ? `${beside}, which you looked at` : `Because you looked at ${name}`;
}

const LANGUAGES: Readonly<Record<string, Phrases>> = { en: english };

/** One short sentence in the language asked for, or in English. */
export function reasonText(facts: ReasonFacts, language: string): string {
  const [primary = "en"] = language.toLowerCase().split("-");
  const phrases = Object.hasOwn(LANGUAGES, primary) ? LANGUAGES[primary] : english;
  return (phrases ?? english)(facts);
}
