import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: {
    zero: "{n} مشاهدة",
    one: "مشاهدة واحدة",
    two: "مشاهدتان",
    few: "{n} مشاهدات",
    many: "{n} مشاهدة",
    other: "{n} مشاهدة",
  },
  carts: { other: "{n} في السلة" },
  purchases: { other: "{n} مُشترى" },
  evidence: {
    one: "{acts}، في يوم واحد",
    two: "{acts}، في يومين",
    few: "{acts}، في {n} أيام",
    many: "{acts}، في {n} يومًا",
    other: "{acts}، في {n} يوم",
  },
  asked: "ذكرت كم تريد أن ترى من هذا",
  noViews: "لم تشاهد أي منتج بعد.",
  hours: { other: "من مجموع المشاهدات ({n}) كانت {most} يوم {day} بعد {hour}." },
  keptHere: "يُحفظ كل ذلك في هذا المتصفح وحده حتى {date}.",
};
