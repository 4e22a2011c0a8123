import type { HelpWords } from "./HelpWords.ts";

/** Help in the languages not written in Latin letters. */
export const words: Readonly<Record<"zh" | "ja" | "ar", HelpWords>> = {
  zh: {
    payment: "您付款时出了问题。",
    broken_page: "我们的一些页面没有正常工作。",
    nothing_found: "您最近的搜索在这里没有找到任何结果。",
    out_of_stock: "您看过的商品缺货，之后您又继续搜索。",
    slow_pages: "我们的页面打开得很慢。",
    why: "显示此内容，是因为您允许我们的客服帮助您。",
    talk: "与真人交谈",
    dismiss: "不用，谢谢",
    told: "我们已告知客服，您可能需要帮助。",
  },
  ja: {
    payment: "お支払いの途中で問題が起きました。",
    broken_page: "一部のページが正しく動きませんでした。",
    nothing_found: "最近の検索では何も見つかりませんでした。",
    out_of_stock: "ご覧になった商品は在庫切れで、その後も検索されました。",
    slow_pages: "ページの表示に時間がかかりました。",
    why: "サポートによるお手伝いを許可されているため表示しています。",
    talk: "担当者と話す",
    dismiss: "いいえ、結構です",
    told: "お手伝いが必要かもしれないと、サポートに伝えました。",
  },
  ar: {
    payment: "حدث خطأ أثناء الدفع.",
    broken_page: "لم تعمل بعض صفحاتنا كما ينبغي.",
    nothing_found: "لم تجد عمليات بحثك الأخيرة شيئًا هنا.",
    out_of_stock: "ما نظرت إليه غير متوفر، ثم واصلت البحث.",
    slow_pages: "كانت صفحاتنا بطيئة.",
    why: "يظهر هذا لأنك سمحت لخدمتنا بمساعدتك.",
    talk: "التحدث إلى شخص",
    dismiss: "لا، شكرًا",
    told: "أخبرنا خدمتنا بأنك قد تحتاج إلى مساعدة.",
  },
};
