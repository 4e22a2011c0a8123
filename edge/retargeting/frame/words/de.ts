import type { FrameWords } from "../FrameWords.ts";

export const words: FrameWords = {
  advertisement: "Anzeige",
  label: "Anzeige von {shop}",
  why: "Warum dies?",
  hide: "Ausblenden",
  stop: "Anzeigen stoppen",
  choices: "Meine Einstellungen öffnen",
  close: "Schließen",
  undo: "Rückgängig",
  byShopper: "Sie haben {shop} erlaubt, dort angesehene Produkte auf anderen Seiten zu zeigen.",
  byTopic:
    "Passend zu dieser Seite ausgewählt, nicht zu Ihnen. Nichts von dem, was Sie getan haben, wurde verwendet.",
  byPopular:
    "Ausgewählt, weil es beliebt ist, nicht für Sie. Nichts von dem, was Sie getan haben, wurde verwendet.",
  paidBy: "{shop} zeigt dies und bezahlt dafür.",
  unseen: "Diese Seite sieht weder, was in diesem Kasten steht, noch, wer Sie für {shop} sind.",
  mainReasons:
    "Was zählt: wie lange es her ist, wie oft Sie hingesehen haben und ob es in Ihrem Warenkorb liegt. Gekauftes, Ausgeblendetes und oft genug Gesehenes bleibt weg.",
  stopped: "Gestoppt, hier und überall. {shop} zeigt Ihnen nicht mehr, was Sie angesehen haben.",
  hidden:
    "Ausgeblendet. Diese Produkte werden Ihnen nicht mehr gezeigt, weder hier noch bei {shop}.",
  hiddenHere: "Auf dieser Seite ausgeblendet.",
  askShop: "Es ist gestoppt. Bei {shop} können Sie es wieder erlauben.",
  access: "Zeigen, was ich angesehen habe",
  accessUnknown: "{shop} kennt diesen Browser nicht, oder Sie haben es dort nicht erlaubt.",
  accessRefused: "Ihr Browser hat es nicht erlaubt. Es hat sich nichts geändert.",
};
