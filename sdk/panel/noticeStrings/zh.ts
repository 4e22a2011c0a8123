import type { NoticeStrings } from "../Strings.ts";

export const words: NoticeStrings = {
  ask: "可以让{shop}记住您在这里看过的商品，以便展示更适合您的商品吗？",
  askCounting: "可以让{shop}记住您在这里看过的商品，以便展示更适合您的商品，并统计哪些商品有用吗？",
  changed: "我们的隐私政策有变动，因此再次询问您。",
  yes: "可以",
  device: "仅在本设备上",
  no: "不，谢谢",
  until: "在您选择之前，不保存任何内容。",
  means: "各项选择的含义",
  all: "全部四项用途",
  yesMeans: "由{shop}保存 13 个月",
  deviceMeans: "保存在本设备，不发送您的任何信息",
  noMeans: "只保存这次拒绝，为期 6 个月",
  yesDone: "好了。从现在起，本页会更适合您。",
  deviceDone: "好了。您看过的内容只留在本设备上。",
  noDone: "好了。不保存您的任何信息。",
  change: "更改",
};
