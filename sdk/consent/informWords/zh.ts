import type { InformWords } from "../../panelContext.ts";

export const words: InformWords = {
  ask: "{shop}会记住您在这里看过的商品，以便展示更适合您的商品。您可以关闭此功能。",
  askCounting:
    "{shop}会记住您在这里看过的商品，以便展示更适合您的商品，并统计哪些商品有用。您可以关闭此功能。",
  yes: "保持开启",
  until: "点一下即可关闭，现在或以后都行。",
};
