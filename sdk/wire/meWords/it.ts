import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: { one: "{n} visione", other: "{n} visioni" },
  carts: { other: "{n} nel carrello" },
  purchases: { one: "{n} acquistato", other: "{n} acquistati" },
  evidence: { one: "{acts}, in {n} giorno", other: "{acts}, in {n} giorni" },
  asked: "Hai detto quanto ne vuoi vedere",
  noViews: "Non hai ancora guardato nessun prodotto.",
  hours: {
    one: "Su {n} visione, {most} di {day} dopo le {hour}.",
    other: "Su {n} visioni, {most} di {day} dopo le {hour}.",
  },
  keptHere: "Tutto questo resta solo in questo browser, fino al {date}.",
};
