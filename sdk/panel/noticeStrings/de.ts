import type { NoticeStrings } from "../Strings.ts";

export const words: NoticeStrings = {
  ask: "Darf sich {shop} merken, was Sie hier ansehen, um Ihnen passendere Produkte zu zeigen?",
  askCounting:
    "Darf sich {shop} merken, was Sie hier ansehen, um Ihnen passendere Produkte zu zeigen, und zählen, welche davon nützen?",
  changed: "Unsere Datenschutzerklärung hat sich geändert, darum fragen wir noch einmal.",
  yes: "Ja, gern",
  device: "Nur auf diesem Gerät",
  no: "Nein, danke",
  until: "Bis dahin wird nichts gespeichert.",
  means: "Was jede Wahl bedeutet",
  all: "Alle vier Zwecke",
  yesMeans: "bei {shop} gespeichert, 13 Monate",
  deviceMeans: "hier gespeichert, nichts über Sie wird gesendet",
  noMeans: "nur dieses Nein gespeichert, 6 Monate",
  yesDone: "Erledigt. Diese Seite passt ab jetzt besser zu Ihnen.",
  deviceDone: "Erledigt. Was Sie ansehen, bleibt auf diesem Gerät.",
  noDone: "Erledigt. Über Sie wird nichts gespeichert.",
  change: "Ändern",
};
