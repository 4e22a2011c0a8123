import type { InformWords } from "../../panelContext.ts";

export const words: InformWords = {
  ask: "{shop} onthoudt wat je hier bekijkt, om je producten te tonen die beter bij je passen. Je kunt het uitzetten.",
  askCounting:
    "{shop} onthoudt wat je hier bekijkt, om je producten te tonen die beter bij je passen, en telt welke van nut zijn. Je kunt het uitzetten.",
  yes: "Aan laten",
  until: "Eén tik en het stopt, nu of later.",
};
