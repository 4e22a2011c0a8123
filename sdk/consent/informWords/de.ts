import type { InformWords } from "../../panelContext.ts";

export const words: InformWords = {
  ask: "{shop} merkt sich, was Sie hier ansehen, um Ihnen passendere Produkte zu zeigen. Sie können das abschalten.",
  askCounting:
    "{shop} merkt sich, was Sie hier ansehen, um Ihnen passendere Produkte zu zeigen, und zählt, welche davon nützen. Sie können das abschalten.",
  yes: "Anlassen",
  until: "Ein Tipp beendet es, jetzt oder später.",
};
