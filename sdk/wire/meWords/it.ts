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
  prices: "La maggior parte costa da {low} a {high}.",
  keptEvents: {
    one: "Ogni cosa che fai qui è conservata per {n} giorno, poi eliminata.",
    other: "Ogni cosa che fai qui è conservata per {n} giorni, poi eliminata.",
  },
  keptProfile:
    "Ciò che ne concludiamo è conservato fino al {date}, e più a lungo ogni volta che torni.",
  keptChoices:
    "Le tue scelte e le loro ricevute sono conservate finché ti conosciamo. Elimina tutto, e tutto sparisce subito.",
  keptHere: "Tutto questo resta solo in questo browser, fino al {date}.",
};
