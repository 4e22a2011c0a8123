import type { MeWords } from "../MeWords.ts";

export const words: MeWords = {
  views: { other: "浏览 {n} 次" },
  carts: { other: "加入购物车 {n} 次" },
  purchases: { other: "购买 {n} 次" },
  evidence: { other: "{n} 天内：{acts}" },
  asked: "您说过想看多少此类商品",
  noViews: "您还没有浏览过任何商品。",
  hours: { other: "共浏览 {n} 次，其中 {most} 次在{day} {hour} 之后的一小时内。" },
  prices: "其中大多数价格在 {low} 到 {high} 之间。",
  keptEvents: { other: "您在这里的每个操作保存 {n} 天，之后删除。" },
  keptProfile: "我们由此得出的结论保存到 {date}，您每次再来都会延长。",
  keptChoices: "只要我们还认得您，就会保存您的选择及其回执。全部删除后，一切立即消失。",
  keptHere: "所有这些只保存在此浏览器中，保存至 {date}。",
};
