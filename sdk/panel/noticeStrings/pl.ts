import type { NoticeStrings } from "../Strings.ts";

export const words: NoticeStrings = {
  ask: "Czy {shop} może zapamiętać, co tu oglądasz, by pokazywać Ci lepiej dobrane produkty?",
  askCounting:
    "Czy {shop} może zapamiętać, co tu oglądasz, by pokazywać Ci lepiej dobrane produkty, i liczyć, które się przydają?",
  changed: "Nasza polityka prywatności się zmieniła, dlatego pytamy ponownie.",
  yes: "Tak, dopasuj",
  device: "Tylko na tym urządzeniu",
  no: "Nie, dziękuję",
  until: "Dopóki nie wybierzesz, nic nie zapisujemy.",
  means: "Co oznacza każdy wybór",
  all: "Wszystkie cztery cele",
  yesMeans: "zapisuje {shop}, na 13 miesięcy",
  deviceMeans: "zapis tutaj, nic o Tobie nie jest wysyłane",
  noMeans: "zapisujemy tylko tę odmowę, na 6 miesięcy",
  yesDone: "Gotowe. Odtąd ta strona będzie lepiej dobrana do Ciebie.",
  deviceDone: "Gotowe. To, co oglądasz, zostaje na tym urządzeniu.",
  noDone: "Gotowe. Nic o Tobie nie jest zapisywane.",
  change: "Zmień",
};
