import type { InformWords } from "../../panelContext.ts";

export const words: InformWords = {
  ask: "より合う商品をお見せするために、{shop}はここでご覧になったものを記憶します。オフにできます。",
  askCounting:
    "より合う商品をお見せし、どれが役立つかを数えるために、{shop}はここでご覧になったものを記憶します。オフにできます。",
  yes: "オンのままにする",
  until: "今でもあとでも、一度押せば終わります。",
};
