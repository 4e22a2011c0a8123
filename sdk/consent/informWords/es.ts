import type { InformWords } from "../../panelContext.ts";

export const words: InformWords = {
  ask: "{shop} recuerda lo que miras aquí, para mostrarte productos que te vayan mejor. Puedes desactivarlo.",
  askCounting:
    "{shop} recuerda lo que miras aquí, para mostrarte productos que te vayan mejor, y cuenta cuáles sirven. Puedes desactivarlo.",
  yes: "Dejarlo activado",
  until: "Un toque lo termina, ahora o más tarde.",
};
