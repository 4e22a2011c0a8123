/** What the two buttons of a carousel are called. */
interface CarouselWords {
  readonly back: string;
  readonly forth: string;
}

const ENGLISH: CarouselWords = { back: "Back", forth: "More products" };
const WORDS: Readonly<Record<string, CarouselWords>> = {
  de: { back: "Zurück", forth: "Weitere Produkte" },
  fr: { back: "Retour", forth: "Plus de produits" },
  es: { back: "Atrás", forth: "Más productos" },
  it: { back: "Indietro", forth: "Altri prodotti" },
  nl: { back: "Terug", forth: "Meer producten" },
  pl: { back: "Wstecz", forth: "Więcej produktów" },
  zh: { back: "返回", forth: "更多商品" },
  ja: { back: "戻る", forth: "次の商品" },
  ar: { back: "رجوع", forth: "منتجات أكثر" },
};

/** The words of a language (BCP 47). */
export function carouselWordsOf(language: string): CarouselWords {
  const [primary = ""] = language.toLowerCase().split(/[-_]/);
  return (Object.hasOwn(WORDS, primary) && WORDS[primary]) || ENGLISH;
}
