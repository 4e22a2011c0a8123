import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: { one: "{n} vista", other: "{n} vistas" },
  carts: { other: "{n} en el carrito" },
  purchases: { one: "{n} comprado", other: "{n} comprados" },
  evidence: { one: "{acts}, en {n} día", other: "{acts}, en {n} días" },
  asked: "Dijiste cuánto quieres ver de esto",
  noViews: "Aún no has mirado ningún producto.",
  hours: {
    one: "De {n} vista, {most} en {day} después de las {hour}.",
    other: "De {n} vistas, {most} en {day} después de las {hour}.",
  },
  keptHere: "Todo ello se guarda solo en este navegador, hasta el {date}.",
};
