import type { ReasonWords } from "../../sdk/wire/ReasonWords.ts";
import { words as ar } from "../../sdk/wire/reasonWords/ar.ts";
import { words as de } from "../../sdk/wire/reasonWords/de.ts";
import { words as en } from "../../sdk/wire/reasonWords/en.ts";
import { words as es } from "../../sdk/wire/reasonWords/es.ts";
import { words as fr } from "../../sdk/wire/reasonWords/fr.ts";
import { words as it } from "../../sdk/wire/reasonWords/it.ts";
import { words as ja } from "../../sdk/wire/reasonWords/ja.ts";
import { words as nl } from "../../sdk/wire/reasonWords/nl.ts";
import { words as pl } from "../../sdk/wire/reasonWords/pl.ts";
import { words as zh } from "../../sdk/wire/reasonWords/zh.ts";
import { type Language, languageOf } from "../platform/languages.ts";
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

const WORDS: Readonly<Record<Language, ReasonWords>> = { en, de, fr, es, it, nl, pl, zh, ja, ar };

/** One short sentence in the language asked for, or in English. */
export function reasonText(facts: ReasonFacts, tag: string): string {
  const language = languageOf(tag) ?? "en";
  const { draft, siteName, daysAgo } = facts;
  const key = keyOf(facts);
  const phrase = WORDS[language][key];
  const isBrand = draft.cause === "brand";
  const isCategory =
    (draft.code === "interest" && !isBrand) || draft.code === "popular_in_category";
  const name = isCategory ? named(facts.name, language) : facts.name;
  const text =
    typeof phrase === "string"
      ? phrase
      : (phrase[new Intl.PluralRules(language).select(daysAgo)] ?? phrase.other);
  const values: Readonly<Record<string, string>> = { name, shop: siteName, n: `${daysAgo}` };
  let said = "";
  for (const [n, part] of partsOf(text).entries()) said += n % 2 === 0 ? part : values[part];
  return said;
}

/** A phrase cut where it names something: what stands between, then a name, in turn. There are some hundred phrases. */
const cut = new Map<string, readonly string[]>();

function partsOf(phrase: string): readonly string[] {
  const known = cut.get(phrase) ?? phrase.split(/\{(name|shop|n)\}/);
  cut.set(phrase, known);
  return known;
}

/** A category inside a sentence: English writes it small, other languages quote it as it is. */
function named(category: string, language: Language): string {
  if (language === "en") return categoryInText(category);
  return category.split(/\s*[>/]\s*/).at(-1) || category;
}

/** Interests that have a sentence of their own. */
const ASIDE = ["asked", "often", "brand", "again"] as const;

/** Which sentence is true. */
function keyOf({ draft, daysAgo }: ReasonFacts): keyof ReasonWords {
  const { code, cause, isIndirect } = draft;
  const place = cause === "cart" ? "Cart" : cause === "page" ? "Page" : "Looked";
  switch (code) {
    case "bought_together":
      if (cause === "after") return "after";
      return isIndirect ? `besideBought${place}` : `bought${place}`;
    case "viewed_together":
      return isIndirect ? `besideViewed${place}` : `viewed${place}`;
    case "similar":
      return `similar${place}`;
    case "recently_viewed":
      if (daysAgo <= 0) return "today";
      return daysAgo === 1 ? "yesterday" : "daysAgo";
    case "left_in_cart":
      return "inCart";
    case "interest":
      return ASIDE.find((one) => one === cause) ?? "looked";
    case "popular_now":
      if (cause === "shelf") return "fromShop";
      return cause === "week" ? "week" : "ever";
    case "popular_in_category":
      return cause === "shelf" ? "fromCategory" : "category";
    case "new_in":
      return "newIn";
    case "price_drop":
      return "priceDrop";
    case "back_in_stock":
      return "backInStock";
    case "chosen_by_shop":
      return "chosen";
  }
}
