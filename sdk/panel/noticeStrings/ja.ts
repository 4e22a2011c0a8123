import type { NoticeStrings } from "../Strings.ts";

export const words: NoticeStrings = {
  ask: "より合う商品をお見せするために、ここでご覧になったものを{shop}が記憶してもよろしいですか？",
  askCounting:
    "より合う商品をお見せし、どれが役立つかを数えるために、ここでご覧になったものを{shop}が記憶してもよろしいですか？",
  changed: "プライバシーポリシーが変わったため、もう一度お尋ねします。",
  yes: "はい",
  device: "この端末のみ",
  no: "いいえ",
  until: "お選びになるまで、何も保存しません。",
  means: "それぞれの意味",
  all: "4つの目的すべて",
  yesMeans: "{shop}が13か月保存します",
  deviceMeans: "この端末に保存し、お客様の情報は送りません",
  noMeans: "この「いいえ」だけを6か月保存します",
  yesDone: "完了しました。これからこのページはお客様により合うものになります。",
  deviceDone: "完了しました。ご覧になったものはこの端末に残ります。",
  noDone: "完了しました。お客様の情報は何も保存しません。",
  change: "変更",
};
