import type { FrameWords } from "../FrameWords.ts";

export const words: FrameWords = {
  advertisement: "广告",
  label: "{shop} 的广告",
  why: "为什么看到这个？",
  hide: "隐藏",
  stop: "停止这些广告",
  choices: "打开我的选择",
  close: "关闭",
  undo: "撤销",
  byShopper: "您允许 {shop} 在其他网站展示您在那里看过的商品。",
  byTopic: "根据本页内容选择，而不是根据您。没有使用您的任何行为。",
  byPopular: "因为受欢迎而选择，不是为您选择。没有使用您的任何行为。",
  paidBy: "由 {shop} 展示并付费。",
  unseen: "本网站看不到此框中的内容，也不知道您对 {shop} 而言是谁。",
  mainReasons:
    "考虑的因素：您多久前看过、看过几次，以及是否在购物车中。已购买、已隐藏或已看够的商品不会显示。",
  stopped: "已停止，在这里和所有地方。{shop} 不再向您展示您看过的商品。",
  hidden: "已隐藏。这些商品不再向您展示，在这里和 {shop} 都一样。",
  hiddenHere: "已在本页隐藏。",
  askShop: "已停止。您可以在 {shop} 重新允许。",
  access: "显示我看过的商品",
  accessUnknown: "{shop} 不认识此浏览器，或者您没有在那里允许。",
  accessRefused: "您的浏览器未允许。没有任何改变。",
};
