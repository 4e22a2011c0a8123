import type { FrameWords } from "../FrameWords.ts";

export const words: FrameWords = {
  advertisement: "Pubblicità",
  label: "Pubblicità di {shop}",
  why: "Perché?",
  hide: "Nascondi",
  stop: "Ferma questi annunci",
  choices: "Apri le mie scelte",
  close: "Chiudi",
  undo: "Annulla",
  byShopper: "Hai permesso a {shop} di mostrare su altri siti prodotti che hai guardato lì.",
  byTopic: "Scelto per questa pagina, non per te. Nulla di ciò che hai fatto è stato usato.",
  byPopular: "Scelto perché è richiesto, non per te. Nulla di ciò che hai fatto è stato usato.",
  paidBy: "{shop} mostra questo e lo paga.",
  unseen: "Questo sito non vede che cosa c’è nel riquadro, né chi sei per {shop}.",
  mainReasons:
    "Ciò che conta: da quanto e quante volte hai guardato, e se è nel carrello. Ciò che hai comprato, nascosto o visto abbastanza resta fuori.",
  stopped: "Fermati, qui e ovunque. {shop} non ti mostra più ciò che hai guardato.",
  hidden: "Nascosto. Questi prodotti non ti vengono più mostrati, né qui né da {shop}.",
  hiddenHere: "Nascosto in questa pagina.",
  askShop: "È fermo. Puoi permetterlo di nuovo da {shop}.",
  access: "Mostra ciò che ho guardato",
  accessUnknown: "{shop} non conosce questo browser, oppure lì non l’hai permesso.",
  accessRefused: "Il tuo browser non l’ha permesso. Non è cambiato nulla.",
};
