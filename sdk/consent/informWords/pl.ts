import type { InformWords } from "../../panelContext.ts";

export const words: InformWords = {
  ask: "{shop} zapamiętuje, co tu oglądasz, by pokazywać Ci lepiej dobrane produkty. Możesz to wyłączyć.",
  askCounting:
    "{shop} zapamiętuje, co tu oglądasz, by pokazywać Ci lepiej dobrane produkty, i liczy, które się przydają. Możesz to wyłączyć.",
  yes: "Zostaw włączone",
  until: "Jedno dotknięcie to kończy, teraz lub później.",
};
