import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: { one: "{n} consultation", other: "{n} consultations" },
  carts: { other: "{n} dans le panier" },
  purchases: { one: "{n} acheté", other: "{n} achetés" },
  evidence: { one: "{acts}, en {n} jour", other: "{acts}, en {n} jours" },
  asked: "Vous avez dit combien vous voulez en voir",
  noViews: "Vous n’avez encore regardé aucun produit.",
  hours: {
    one: "Sur {n} consultation, {most} le {day} après {hour}.",
    other: "Sur {n} consultations, {most} le {day} après {hour}.",
  },
  keptHere: "Tout cela reste dans ce seul navigateur, jusqu’au {date}.",
};
