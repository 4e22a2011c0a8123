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
  prices: "Większość kosztuje od {low} do {high}.",
  keptEvents: {
    one: "Wszystko, co tu robisz, przechowujemy przez {n} dzień, potem usuwamy.",
    few: "Wszystko, co tu robisz, przechowujemy przez {n} dni, potem usuwamy.",
    many: "Wszystko, co tu robisz, przechowujemy przez {n} dni, potem usuwamy.",
    other: "Wszystko, co tu robisz, przechowujemy przez {n} dnia, potem usuwamy.",
  },
  keptProfile: "To, co z tego wnioskujemy, przechowujemy do {date}, i dłużej z każdą wizytą.",
  keptChoices:
    "Twoje wybory i ich potwierdzenia przechowujemy, dopóki Cię znamy. Usuń wszystko, a wszystko znika od razu.",
  keptHere: "Wszystko to pozostaje tylko w tej przeglądarce, do {date}.",
};
