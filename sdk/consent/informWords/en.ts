import type { InformWords } from "../../panelContext.ts";

export const words: InformWords = {
  ask: "{shop} remembers what you look at here, to show you products that suit you better. You can switch it off.",
  askCounting:
    "{shop} remembers what you look at here, to show you products that suit you better, and counts which of them are of use. You can switch it off.",
  yes: "Keep it on",
  until: "One tap ends it, now or later.",
};
