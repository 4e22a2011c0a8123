import type { ReasonWords } from "../ReasonWords.ts";

export const words: ReasonWords = {
  boughtCart: "Sta bene con «{name}», che è nel tuo carrello",
  boughtPage: "Spesso acquistato con «{name}»",
  boughtLooked: "Spesso acquistato con «{name}», che hai guardato",
  after: "Altri lo hanno acquistato dopo aver guardato «{name}»",
  viewedCart: "Spesso guardato con «{name}», che è nel tuo carrello",
  viewedPage: "Spesso guardato con «{name}»",
  viewedLooked: "Perché hai guardato «{name}»",
  similarCart: "Simile a «{name}», che è nel tuo carrello",
  similarPage: "Simile a «{name}»",
  similarLooked: "Simile a «{name}», che hai guardato",
  besideBoughtCart:
    "Sta bene con ciò che altri hanno acquistato accanto a «{name}», che è nel tuo carrello",
  besideBoughtPage: "Sta bene con ciò che altri hanno acquistato accanto a «{name}»",
  besideBoughtLooked:
    "Sta bene con ciò che altri hanno acquistato accanto a «{name}», che hai guardato",
  besideViewedCart:
    "Sta bene con ciò che altri hanno guardato accanto a «{name}», che è nel tuo carrello",
  besideViewedPage: "Sta bene con ciò che altri hanno guardato accanto a «{name}»",
  besideViewedLooked: "Perché hai guardato «{name}»",
  today: "L’hai guardato oggi",
  yesterday: "L’hai guardato ieri",
  daysAgo: { other: "L’hai guardato {n} giorni fa" },
  inCart: "Ancora nel tuo carrello",
  asked: "Hai chiesto di vedere di più da «{name}»",
  often: "Perché guardi spesso «{name}»",
  looked: "Perché hai guardato «{name}»",
  brand: "Perché hai guardato prodotti di «{name}»",
  again: "L’hai acquistato più volte",
  week: "Popolare questa settimana",
  ever: "Popolare da {shop}",
  category: "Popolare in «{name}»",
  newIn: "Nuovo questa settimana",
  priceDrop: "Il prezzo è più basso di quando l’hai guardato",
  backInStock: "Di nuovo disponibile",
  chosen: "Scelto da {shop}",
};
