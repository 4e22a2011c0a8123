import type { FrameWords } from "../FrameWords.ts";

export const words: FrameWords = {
  advertisement: "Reklama",
  label: "Reklama sklepu {shop}",
  why: "Dlaczego to?",
  hide: "Ukryj",
  stop: "Zatrzymaj te reklamy",
  choices: "Otwórz moje wybory",
  close: "Zamknij",
  undo: "Cofnij",
  byShopper:
    "Sklep {shop} ma Twoją zgodę na pokazywanie na innych stronach produktów, które tam oglądasz.",
  byTopic: "Dobrane do tej strony, nie do Ciebie. Nie użyto niczego, co robisz.",
  byPopular: "Dobrane, bo jest popularne, nie dla Ciebie. Nie użyto niczego, co robisz.",
  paidBy: "{shop} to pokazuje i za to płaci.",
  unseen: "Ta strona nie widzi, co jest w tej ramce, ani kim jesteś dla sklepu {shop}.",
  mainReasons:
    "Co się liczy: jak niedawno i jak często oglądasz produkt i czy jest w koszyku. Kupione, ukryte i dość często widziane produkty są pomijane.",
  stopped: "Zatrzymano, tu i wszędzie. {shop} nie pokazuje już tego, co oglądasz.",
  hidden: "Ukryto. Te produkty nie będą już pokazywane ani tu, ani w sklepie {shop}.",
  hiddenHere: "Ukryto na tej stronie.",
  askShop: "Zatrzymano. W sklepie {shop} można to znów włączyć.",
  access: "Pokaż, co było oglądane",
  accessUnknown: "{shop} nie zna tej przeglądarki albo nie ma tam na to zgody.",
  accessRefused: "Przeglądarka na to nie pozwoliła. Nic się nie zmieniło.",
};
