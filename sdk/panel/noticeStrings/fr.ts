import type { NoticeStrings } from "../Strings.ts";

export const words: NoticeStrings = {
  ask: "{shop} peut-il retenir ce que vous regardez ici, pour vous montrer des produits qui vous conviennent mieux ?",
  askCounting:
    "{shop} peut-il retenir ce que vous regardez ici, pour vous montrer des produits qui vous conviennent mieux, et compter ceux qui servent ?",
  changed: "Notre politique de confidentialité a changé, nous vous reposons donc la question.",
  yes: "Oui, personnaliser",
  device: "Sur cet appareil seulement",
  no: "Non merci",
  until: "Tant que vous n’avez pas choisi, rien n’est conservé.",
  means: "Ce que signifie chaque choix",
  all: "Les quatre finalités",
  yesMeans: "conservé par {shop}, 13 mois",
  deviceMeans: "conservé ici, rien sur vous n’est envoyé",
  noMeans: "seul ce non est conservé, 6 mois",
  yesDone: "C’est fait. Cette page vous conviendra mieux désormais.",
  deviceDone: "C’est fait. Ce que vous regardez reste sur cet appareil.",
  noDone: "C’est fait. Rien sur vous n’est conservé.",
  change: "Modifier",
};
