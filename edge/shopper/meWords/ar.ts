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
  prices: "معظمها بسعر من {low} إلى {high}.",
  keptEvents: {
    one: "يُحفظ كل ما تفعله هنا يومًا واحدًا ثم يُحذف.",
    two: "يُحفظ كل ما تفعله هنا يومين ثم يُحذف.",
    few: "يُحفظ كل ما تفعله هنا {n} أيام ثم يُحذف.",
    many: "يُحفظ كل ما تفعله هنا {n} يومًا ثم يُحذف.",
    other: "يُحفظ كل ما تفعله هنا {n} يوم ثم يُحذف.",
  },
  keptProfile: "ما نستنتجه منه يُحفظ حتى {date}، ومدة أطول كلما عدت.",
  keptChoices: "تُحفظ اختياراتك وإيصالاتها ما دمنا نعرفك. احذف كل شيء، فيزول كله في الحال.",
};
