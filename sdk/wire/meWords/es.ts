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
  prices: "La mayoría cuesta de {low} a {high}.",
  keptEvents: {
    one: "Cada cosa que haces aquí se guarda {n} día y luego se borra.",
    other: "Cada cosa que haces aquí se guarda {n} días y luego se borra.",
  },
  keptProfile:
    "Lo que deducimos de ello se guarda hasta el {date}, y más tiempo cada vez que vuelves.",
  keptChoices:
    "Tus decisiones y sus recibos se guardan mientras te conozcamos. Si lo borras todo, todo desaparece al instante.",
  keptHere: "Todo ello se guarda solo en este navegador, hasta el {date}.",
};
