import type { InformWords } from "../../panelContext.ts";

export const words: InformWords = {
  ask: "يتذكّر {shop} ما تشاهده هنا، ليعرض عليك منتجات أنسب لك. يمكنك إيقاف ذلك.",
  askCounting:
    "يتذكّر {shop} ما تشاهده هنا، ليعرض عليك منتجات أنسب لك، ويعدّ ما ينفع منها. يمكنك إيقاف ذلك.",
  yes: "إبقاؤه مفعّلًا",
  until: "لمسة واحدة تنهيه، الآن أو لاحقًا.",
};
