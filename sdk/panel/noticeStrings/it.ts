import type { NoticeStrings } from "../Strings.ts";

export const words: NoticeStrings = {
  ask: "{shop} può ricordare che cosa guardi qui, per mostrarti prodotti più adatti a te?",
  askCounting:
    "{shop} può ricordare che cosa guardi qui, per mostrarti prodotti più adatti a te, e contare quali servono?",
  changed: "La nostra informativa sulla privacy è cambiata, perciò te lo chiediamo di nuovo.",
  yes: "Sì, personalizza",
  device: "Solo su questo dispositivo",
  no: "No, grazie",
  until: "Finché non scegli, non si conserva nulla.",
  means: "Che cosa significa ogni scelta",
  all: "Tutte e quattro le finalità",
  yesMeans: "conservato da {shop}, 13 mesi",
  deviceMeans: "conservato qui, nulla su di te viene inviato",
  noMeans: "si conserva solo questo no, 6 mesi",
  yesDone: "Fatto. D’ora in poi questa pagina sarà più adatta a te.",
  deviceDone: "Fatto. Quello che guardi resta su questo dispositivo.",
  noDone: "Fatto. Su di te non si conserva nulla.",
  change: "Cambia",
};
