import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: { one: "{n} keer bekeken", other: "{n} keer bekeken" },
  carts: { other: "{n} in de winkelwagen" },
  purchases: { other: "{n} gekocht" },
  evidence: { one: "{acts}, in {n} dag", other: "{acts}, in {n} dagen" },
  asked: "Je zei hoeveel je hiervan wilt zien",
  noViews: "Je hebt nog geen product bekeken.",
  hours: { other: "Van de {n} keer dat je keek {most} keer op {day} na {hour}." },
  keptHere: "Dit alles blijft alleen in deze browser, tot {date}.",
};
