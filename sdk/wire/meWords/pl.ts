import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: {
    one: "{n} obejrzenie",
    few: "{n} obejrzenia",
    many: "{n} obejrzeń",
    other: "{n} obejrzenia",
  },
  carts: { other: "w koszyku: {n}" },
  purchases: { other: "kupione: {n}" },
  evidence: {
    one: "{acts}, w ciągu {n} dnia",
    few: "{acts}, w ciągu {n} dni",
    many: "{acts}, w ciągu {n} dni",
    other: "{acts}, w ciągu {n} dnia",
  },
  asked: "Wiadomo od Ciebie, ile tego pokazywać",
  noViews: "Nie ma jeszcze żadnych obejrzanych produktów.",
  hours: { other: "Wszystkich obejrzeń: {n}, z tego {most} w dniu: {day}, po {hour}." },
  keptHere: "Wszystko to pozostaje tylko w tej przeglądarce, do {date}.",
};
