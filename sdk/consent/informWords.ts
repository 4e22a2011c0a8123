import type { InformWords } from "../panelContext.ts";

/** The notice's words where it tells and does not ask, by language. Loaded nowhere else. */
export const informWords: Readonly<Record<string, InformWords>> & { readonly en: InformWords } = {
  en: {
    ask: "{shop} remembers what you look at here, to show you products that suit you better. You can switch it off.",
    askCounting:
      "{shop} remembers what you look at here, to show you products that suit you better, and counts which of them are of use. You can switch it off.",
    yes: "Keep it on",
    until: "One tap ends it, now or later.",
  },
  de: {
    ask: "{shop} merkt sich, was Sie hier ansehen, um Ihnen passendere Produkte zu zeigen. Sie können das abschalten.",
    askCounting:
      "{shop} merkt sich, was Sie hier ansehen, um Ihnen passendere Produkte zu zeigen, und zählt, welche davon nützen. Sie können das abschalten.",
    yes: "Anlassen",
    until: "Ein Tipp beendet es, jetzt oder später.",
  },
  fr: {
    ask: "{shop} retient ce que vous regardez ici, pour vous montrer des produits qui vous conviennent mieux. Vous pouvez l’arrêter.",
    askCounting:
      "{shop} retient ce que vous regardez ici, pour vous montrer des produits qui vous conviennent mieux, et compte ceux qui servent. Vous pouvez l’arrêter.",
    yes: "Laisser activé",
    until: "Un geste suffit pour l’arrêter, maintenant ou plus tard.",
  },
  es: {
    ask: "{shop} recuerda lo que miras aquí, para mostrarte productos que te vayan mejor. Puedes desactivarlo.",
    askCounting:
      "{shop} recuerda lo que miras aquí, para mostrarte productos que te vayan mejor, y cuenta cuáles sirven. Puedes desactivarlo.",
    yes: "Dejarlo activado",
    until: "Un toque lo termina, ahora o más tarde.",
  },
  it: {
    ask: "{shop} ricorda che cosa guardi qui, per mostrarti prodotti più adatti a te. Puoi disattivarlo.",
    askCounting:
      "{shop} ricorda che cosa guardi qui, per mostrarti prodotti più adatti a te, e conta quali servono. Puoi disattivarlo.",
    yes: "Lascia attivo",
    until: "Basta un tocco per finirla, ora o più tardi.",
  },
  nl: {
    ask: "{shop} onthoudt wat je hier bekijkt, om je producten te tonen die beter bij je passen. Je kunt het uitzetten.",
    askCounting:
      "{shop} onthoudt wat je hier bekijkt, om je producten te tonen die beter bij je passen, en telt welke van nut zijn. Je kunt het uitzetten.",
    yes: "Aan laten",
    until: "Eén tik en het stopt, nu of later.",
  },
  pl: {
    ask: "{shop} zapamiętuje, co tu oglądasz, by pokazywać Ci lepiej dobrane produkty. Możesz to wyłączyć.",
    askCounting:
      "{shop} zapamiętuje, co tu oglądasz, by pokazywać Ci lepiej dobrane produkty, i liczy, które się przydają. Możesz to wyłączyć.",
    yes: "Zostaw włączone",
    until: "Jedno dotknięcie to kończy, teraz lub później.",
  },
  zh: {
    ask: "{shop}会记住您在这里看过的商品，以便展示更适合您的商品。您可以关闭此功能。",
    askCounting:
      "{shop}会记住您在这里看过的商品，以便展示更适合您的商品，并统计哪些商品有用。您可以关闭此功能。",
    yes: "保持开启",
    until: "点一下即可关闭，现在或以后都行。",
  },
  ja: {
    ask: "より合う商品をお見せするために、{shop}はここでご覧になったものを記憶します。オフにできます。",
    askCounting:
      "より合う商品をお見せし、どれが役立つかを数えるために、{shop}はここでご覧になったものを記憶します。オフにできます。",
    yes: "オンのままにする",
    until: "今でもあとでも、一度押せば終わります。",
  },
  ar: {
    ask: "يتذكّر {shop} ما تشاهده هنا، ليعرض عليك منتجات أنسب لك. يمكنك إيقاف ذلك.",
    askCounting:
      "يتذكّر {shop} ما تشاهده هنا، ليعرض عليك منتجات أنسب لك، ويعدّ ما ينفع منها. يمكنك إيقاف ذلك.",
    yes: "إبقاؤه مفعّلًا",
    until: "لمسة واحدة تنهيه، الآن أو لاحقًا.",
  },
};
