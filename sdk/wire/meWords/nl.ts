import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: { one: "{n} keer bekeken", other: "{n} keer bekeken" },
  carts: { other: "{n} in de winkelwagen" },
  purchases: { other: "{n} gekocht" },
  evidence: { one: "{acts}, in {n} dag", other: "{acts}, in {n} dagen" },
  asked: "Je zei hoeveel je hiervan wilt zien",
  noViews: "Je hebt nog geen product bekeken.",
  hours: { other: "Van de {n} keer dat je keek {most} keer op {day} na {hour}." },
  prices: "De meeste kosten {low} tot {high}.",
  keptEvents: {
    one: "Wat je hier doet, wordt {n} dag bewaard en dan gewist.",
    other: "Wat je hier doet, wordt {n} dagen bewaard en dan gewist.",
  },
  keptProfile:
    "Wat we eruit opmaken, wordt bewaard tot {date}, en langer telkens als je terugkomt.",
  keptChoices:
    "Je keuzes en de bewijzen ervan worden bewaard zolang we je kennen. Wis alles, en alles is meteen weg.",
  keptHere: "Dit alles blijft alleen in deze browser, tot {date}.",
};
