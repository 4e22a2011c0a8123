import type { Plural } from "../../sdk/wire/MeWords.ts";
import type { Language } from "../platform/languages.ts";

/** What is said of a profile only where it is kept at the edge. */
interface OwnWords {
  readonly prices: string;
  readonly keptEvents: Plural;
  readonly keptProfile: string;
  readonly keptChoices: string;
}

export const ownWords: Readonly<Record<Language, OwnWords>> = {
  en: {
    prices: "Most of them cost {low} to {high}.",
    keptEvents: {
      one: "Each thing you do here is kept for {n} day, then deleted.",
      other: "Each thing you do here is kept for {n} days, then deleted.",
    },
    keptProfile:
      "What we conclude from it is kept until {date}, and longer each time you come back.",
    keptChoices:
      "Your choices and their receipts are kept as long as we know you. Delete everything, and all of it goes at once.",
  },
  de: {
    prices: "Die meisten kosten {low} bis {high}.",
    keptEvents: {
      one: "Was Sie hier tun, wird {n} Tag lang aufbewahrt und dann gelöscht.",
      other: "Was Sie hier tun, wird {n} Tage lang aufbewahrt und dann gelöscht.",
    },
    keptProfile: "Was wir daraus schließen, bleibt bis {date}, und mit jedem Besuch länger.",
    keptChoices:
      "Ihre Entscheidungen und deren Belege bleiben, solange wir Sie kennen. Löschen Sie alles, dann ist alles sofort weg.",
  },
  fr: {
    prices: "La plupart coûtent de {low} à {high}.",
    keptEvents: {
      one: "Chaque chose que vous faites ici est gardée {n} jour, puis effacée.",
      other: "Chaque chose que vous faites ici est gardée {n} jours, puis effacée.",
    },
    keptProfile:
      "Ce que nous en concluons est gardé jusqu’au {date}, et plus longtemps à chaque visite.",
    keptChoices:
      "Vos choix et leurs reçus sont gardés tant que nous vous connaissons. Effacez tout, et tout part aussitôt.",
  },
  es: {
    prices: "La mayoría cuesta de {low} a {high}.",
    keptEvents: {
      one: "Cada cosa que haces aquí se guarda {n} día y luego se borra.",
      other: "Cada cosa que haces aquí se guarda {n} días y luego se borra.",
    },
    keptProfile:
      "Lo que deducimos de ello se guarda hasta el {date}, y más tiempo cada vez que vuelves.",
    keptChoices:
      "Tus decisiones y sus recibos se guardan mientras te conozcamos. Si lo borras todo, todo desaparece al instante.",
  },
  it: {
    prices: "La maggior parte costa da {low} a {high}.",
    keptEvents: {
      one: "Ogni cosa che fai qui è conservata per {n} giorno, poi eliminata.",
      other: "Ogni cosa che fai qui è conservata per {n} giorni, poi eliminata.",
    },
    keptProfile:
      "Ciò che ne concludiamo è conservato fino al {date}, e più a lungo ogni volta che torni.",
    keptChoices:
      "Le tue scelte e le loro ricevute sono conservate finché ti conosciamo. Elimina tutto, e tutto sparisce subito.",
  },
  nl: {
    prices: "De meeste kosten {low} tot {high}.",
    keptEvents: {
      one: "Wat je hier doet, wordt {n} dag bewaard en dan gewist.",
      other: "Wat je hier doet, wordt {n} dagen bewaard en dan gewist.",
    },
    keptProfile:
      "Wat we eruit opmaken, wordt bewaard tot {date}, en langer telkens als je terugkomt.",
    keptChoices:
      "Je keuzes en de bewijzen ervan worden bewaard zolang we je kennen. Wis alles, en alles is meteen weg.",
  },
  pl: {
    prices: "Większość kosztuje od {low} do {high}.",
    keptEvents: {
      one: "Wszystko, co tu robisz, przechowujemy przez {n} dzień, potem usuwamy.",
      few: "Wszystko, co tu robisz, przechowujemy przez {n} dni, potem usuwamy.",
      many: "Wszystko, co tu robisz, przechowujemy przez {n} dni, potem usuwamy.",
      other: "Wszystko, co tu robisz, przechowujemy przez {n} dnia, potem usuwamy.",
    },
    keptProfile: "To, co z tego wnioskujemy, przechowujemy do {date}, i dłużej z każdą wizytą.",
    keptChoices:
      "Twoje wybory i ich potwierdzenia przechowujemy, dopóki Cię znamy. Usuń wszystko, a wszystko znika od razu.",
  },
  zh: {
    prices: "其中大多数价格在 {low} 到 {high} 之间。",
    keptEvents: { other: "您在这里的每个操作保存 {n} 天，之后删除。" },
    keptProfile: "我们由此得出的结论保存到 {date}，您每次再来都会延长。",
    keptChoices: "只要我们还认得您，就会保存您的选择及其回执。全部删除后，一切立即消失。",
  },
  ja: {
    prices: "その多くは{low}から{high}です。",
    keptEvents: { other: "ここでの操作は{n}日間保存し、その後消去します。" },
    keptProfile: "そこから分かったことは{date}まで保存し、お越しになるたびに延びます。",
    keptChoices:
      "お選びの内容とその控えは、お客様を認識している間保存します。すべて消すと、すぐになくなります。",
  },
  ar: {
    prices: "معظمها بسعر من {low} إلى {high}.",
    keptEvents: {
      one: "يُحفظ كل ما تفعله هنا يومًا واحدًا ثم يُحذف.",
      two: "يُحفظ كل ما تفعله هنا يومين ثم يُحذف.",
      few: "يُحفظ كل ما تفعله هنا {n} أيام ثم يُحذف.",
      many: "يُحفظ كل ما تفعله هنا {n} يومًا ثم يُحذف.",
      other: "يُحفظ كل ما تفعله هنا {n} يوم ثم يُحذف.",
    },
    keptProfile: "ما نستنتجه منه يُحفظ حتى {date}، ومدة أطول كلما عدت.",
    keptChoices: "تُحفظ اختياراتك وإيصالاتها ما دمنا نعرفك. احذف كل شيء، فيزول كله في الحال.",
  },
};
