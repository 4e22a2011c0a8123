import type { NoticeStrings } from "../Strings.ts";

export const words: NoticeStrings = {
  ask: "Mag {shop} onthouden wat je hier bekijkt, om je producten te tonen die beter bij je passen?",
  askCounting:
    "Mag {shop} onthouden wat je hier bekijkt, om je producten te tonen die beter bij je passen, en tellen welke van nut zijn?",
  changed: "Ons privacybeleid is veranderd, daarom vragen we het opnieuw.",
  yes: "Ja, graag",
  device: "Alleen op dit apparaat",
  no: "Nee, bedankt",
  until: "Tot je kiest, wordt niets bewaard.",
  means: "Wat elke keuze betekent",
  all: "Alle vier doelen",
  yesMeans: "bewaard door {shop}, 13 maanden",
  deviceMeans: "hier bewaard, er wordt niets over jou verstuurd",
  noMeans: "alleen dit nee bewaard, 6 maanden",
  yesDone: "Klaar. Deze pagina past voortaan beter bij je.",
  deviceDone: "Klaar. Wat je bekijkt, blijft op dit apparaat.",
  noDone: "Klaar. Er wordt niets over jou bewaard.",
  change: "Wijzigen",
};
