import type { MenuWords } from "./MenuWords.ts";
import { menuEnglish } from "./menuEnglish.ts";

const WORDS: Readonly<Record<string, MenuWords>> = {
  de: {
    why: "Warum Sie das sehen",
    hide: "Dieses Produkt ausblenden",
    fewer: "Weniger von {c}",
    mute: "{c} stummschalten",
    hidden: "{x} ist ausgeblendet.",
    less: "Sie sehen weniger von {c}.",
    muted: "{c} ist stummgeschaltet.",
    failed: "Das hat nicht geklappt. Nichts wurde geändert.",
  },
  fr: {
    why: "Pourquoi vous voyez ceci",
    hide: "Masquer ce produit",
    fewer: "Moins de {c}",
    mute: "Ne plus montrer {c}",
    hidden: "{x} est masqué.",
    less: "Vous verrez moins de {c}.",
    muted: "{c} n’est plus montré.",
    failed: "Cela n’a pas fonctionné. Rien n’a changé.",
  },
  es: {
    why: "Por qué ve esto",
    hide: "Ocultar este producto",
    fewer: "Menos de {c}",
    mute: "Silenciar {c}",
    hidden: "{x} está oculto.",
    less: "Verá menos de {c}.",
    muted: "{c} está silenciado.",
    failed: "No ha funcionado. Nada ha cambiado.",
  },
  it: {
    why: "Perché vede questo",
    hide: "Nascondi questo prodotto",
    fewer: "Meno di {c}",
    mute: "Silenzia {c}",
    hidden: "{x} è nascosto.",
    less: "Vedrà meno di {c}.",
    muted: "{c} è silenziato.",
    failed: "Non ha funzionato. Nulla è cambiato.",
  },
  nl: {
    why: "Waarom u dit ziet",
    hide: "Dit product verbergen",
    fewer: "Minder van {c}",
    mute: "{c} dempen",
    hidden: "{x} is verborgen.",
    less: "U ziet minder van {c}.",
    muted: "{c} is gedempt.",
    failed: "Dat lukte niet. Er is niets veranderd.",
  },
  pl: {
    why: "Dlaczego to widać",
    hide: "Ukryj ten produkt",
    fewer: "Mniej z {c}",
    mute: "Wycisz {c}",
    hidden: "Ukryto: {x}.",
    less: "Będzie mniej z {c}.",
    muted: "Wyciszono: {c}.",
    failed: "Nie udało się. Nic się nie zmieniło.",
  },
  zh: {
    why: "为什么显示这个",
    hide: "隐藏此商品",
    fewer: "少显示{c}",
    mute: "屏蔽{c}",
    hidden: "已隐藏{x}。",
    less: "{c}将会减少显示。",
    muted: "已屏蔽{c}。",
    failed: "操作未成功，没有任何更改。",
  },
  ja: {
    why: "表示の理由",
    hide: "この商品を表示しない",
    fewer: "{c}を減らす",
    mute: "{c}を表示しない",
    hidden: "{x}を非表示にしました。",
    less: "{c}の表示を減らします。",
    muted: "{c}を非表示にしました。",
    failed: "うまくいきませんでした。何も変わっていません。",
  },
  ar: {
    why: "لماذا ترى هذا",
    hide: "أخفِ هذا المنتج",
    fewer: "أقل من {c}",
    mute: "اكتم {c}",
    hidden: "أُخفي {x}.",
    less: "سترى أقل من {c}.",
    muted: "كُتم {c}.",
    failed: "لم ينجح ذلك. لم يتغير شيء.",
  },
};

/** The words of a language (BCP 47). */
export function menuWordsOf(language: string): MenuWords {
  const [primary = ""] = language.toLowerCase().split(/[-_]/);
  return (Object.hasOwn(WORDS, primary) && WORDS[primary]) || menuEnglish;
}
