import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: { other: "閲覧{n}回" },
  carts: { other: "カート{n}回" },
  purchases: { other: "購入{n}回" },
  evidence: { other: "{n}日間に{acts}" },
  asked: "どのくらい見たいかをお知らせいただきました",
  noViews: "まだ商品をご覧になっていません。",
  hours: { other: "閲覧{n}回のうち{most}回は{day}の{hour}からの1時間です。" },
  keptHere: "すべてはこのブラウザー内にのみ、{date}まで保存されます。",
};
