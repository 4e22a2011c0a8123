import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: { other: "閲覧{n}回" },
  carts: { other: "カート{n}回" },
  purchases: { other: "購入{n}回" },
  evidence: { other: "{n}日間に{acts}" },
  asked: "どのくらい見たいかをお知らせいただきました",
  noViews: "まだ商品をご覧になっていません。",
  hours: { other: "閲覧{n}回のうち{most}回は{day}の{hour}からの1時間です。" },
  prices: "その多くは{low}から{high}です。",
  keptEvents: { other: "ここでの操作は{n}日間保存し、その後消去します。" },
  keptProfile: "そこから分かったことは{date}まで保存し、お越しになるたびに延びます。",
  keptChoices:
    "お選びの内容とその控えは、お客様を認識している間保存します。すべて消すと、すぐになくなります。",
  keptHere: "すべてはこのブラウザー内にのみ、{date}まで保存されます。",
};
