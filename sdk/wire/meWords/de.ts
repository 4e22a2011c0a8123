import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: { one: "{n} Ansicht", other: "{n} Ansichten" },
  carts: { other: "{n} im Warenkorb" },
  purchases: { other: "{n} gekauft" },
  evidence: { one: "{acts}, an {n} Tag", other: "{acts}, in {n} Tagen" },
  asked: "Sie haben gesagt, wie viel Sie davon sehen möchten",
  noViews: "Sie haben noch kein Produkt angesehen.",
  hours: {
    one: "Von {n} Ansicht {most} am {day} nach {hour} Uhr.",
    other: "Von {n} Ansichten {most} am {day} nach {hour} Uhr.",
  },
  keptHere: "Alles davon liegt nur in diesem Browser, bis {date}.",
};
