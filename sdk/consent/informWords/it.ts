import type { InformWords } from "../../panelContext.ts";

export const words: InformWords = {
  ask: "{shop} ricorda che cosa guardi qui, per mostrarti prodotti più adatti a te. Puoi disattivarlo.",
  askCounting:
    "{shop} ricorda che cosa guardi qui, per mostrarti prodotti più adatti a te, e conta quali servono. Puoi disattivarlo.",
  yes: "Lascia attivo",
  until: "Basta un tocco per finirla, ora o più tardi.",
};
