import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: { other: "浏览 {n} 次" },
  carts: { other: "加入购物车 {n} 次" },
  purchases: { other: "购买 {n} 次" },
  evidence: { other: "{n} 天内：{acts}" },
  asked: "您说过想看多少此类商品",
  noViews: "您还没有浏览过任何商品。",
  hours: { other: "共浏览 {n} 次，其中 {most} 次在{day} {hour} 之后的一小时内。" },
  keptHere: "所有这些只保存在此浏览器中，保存至 {date}。",
};
