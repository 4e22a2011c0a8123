import type { SlotWords } from "./SlotWords.ts";
import { slotEnglish } from "./slotEnglish.ts";

const WORDS: Readonly<Record<string, SlotWords>> = {
  de: {
    personal: "Nach dem, was Sie hier angesehen haben.",
    change: "Ändern",
    general: "Für alle gleich.",
    more: "Mehr zu {x}",
  },
  fr: {
    personal: "D’après ce que vous avez regardé ici.",
    change: "Modifier",
    general: "Pareil pour tout le monde.",
    more: "Plus sur {x}",
  },
  es: {
    personal: "Por lo que ha visto aquí.",
    change: "Cambiar",
    general: "Igual para todos.",
    more: "Más sobre {x}",
  },
  it: {
    personal: "Da ciò che ha guardato qui.",
    change: "Modifica",
    general: "Uguale per tutti.",
    more: "Altro su {x}",
  },
  nl: {
    personal: "Naar wat u hier bekeek.",
    change: "Wijzigen",
    general: "Voor iedereen hetzelfde.",
    more: "Meer over {x}",
  },
  pl: {
    personal: "Na podstawie tego, co tu oglądano.",
    change: "Zmień",
    general: "Dla wszystkich to samo.",
    more: "Więcej o {x}",
  },
  zh: {
    personal: "根据您在这里看过的商品。",
    change: "更改",
    general: "对所有人都相同。",
    more: "关于{x}的更多选项",
  },
  ja: {
    personal: "ここでご覧になった商品をもとにしています。",
    change: "変更する",
    general: "すべての方に同じ内容です。",
    more: "{x}のメニュー",
  },
  ar: {
    personal: "مما نظرت إليه هنا.",
    change: "غيّره",
    general: "هو نفسه للجميع.",
    more: "المزيد عن {x}",
  },
};

/** The words of a language (BCP 47). */
export function slotWordsOf(language: string): SlotWords {
  const [primary = ""] = language.toLowerCase().split(/[-_]/);
  return (Object.hasOwn(WORDS, primary) && WORDS[primary]) || slotEnglish;
}
