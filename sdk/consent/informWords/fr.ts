import type { InformWords } from "../../panelContext.ts";

export const words: InformWords = {
  ask: "{shop} retient ce que vous regardez ici, pour vous montrer des produits qui vous conviennent mieux. Vous pouvez l’arrêter.",
  askCounting:
    "{shop} retient ce que vous regardez ici, pour vous montrer des produits qui vous conviennent mieux, et compte ceux qui servent. Vous pouvez l’arrêter.",
  yes: "Laisser activé",
  until: "Un geste suffit pour l’arrêter, maintenant ou plus tard.",
};
