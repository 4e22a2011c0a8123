import type { FrameWords } from "../FrameWords.ts";

export const words: FrameWords = {
  advertisement: "Publicité",
  label: "Publicité de {shop}",
  why: "Pourquoi ?",
  hide: "Masquer",
  stop: "Arrêter ces publicités",
  choices: "Ouvrir mes choix",
  close: "Fermer",
  undo: "Annuler",
  byShopper:
    "Vous avez permis à {shop} de montrer sur d’autres sites des produits que vous y avez regardés.",
  byTopic: "Choisi pour cette page, pas pour vous. Rien de ce que vous avez fait n’a été utilisé.",
  byPopular:
    "Choisi parce que c’est demandé, pas pour vous. Rien de ce que vous avez fait n’a été utilisé.",
  paidBy: "{shop} montre ceci et le paie.",
  unseen: "Ce site ne voit ni le contenu de ce cadre, ni qui vous êtes pour {shop}.",
  mainReasons:
    "Ce qui compte : quand et combien de fois vous avez regardé, et si le produit est dans votre panier. Ce que vous avez acheté, masqué ou assez vu n’apparaît pas.",
  stopped: "Arrêté, ici et partout. {shop} ne vous montre plus ce que vous avez regardé.",
  hidden: "Masqué. Ces produits ne vous sont plus montrés, ni ici ni chez {shop}.",
  hiddenHere: "Masqué sur cette page.",
  askShop: "C’est arrêté. Vous pouvez l’autoriser à nouveau chez {shop}.",
  access: "Montrer ce que j’ai regardé",
  accessUnknown: "{shop} ne connaît pas ce navigateur, ou vous ne l’y avez pas autorisé.",
  accessRefused: "Votre navigateur ne l’a pas permis. Rien n’a changé.",
};
