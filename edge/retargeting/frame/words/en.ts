import type { FrameWords } from "../FrameWords.ts";

export const words: FrameWords = {
  advertisement: "Advertisement",
  label: "Advertisement of {shop}",
  why: "Why this?",
  hide: "Hide",
  stop: "Stop these ads",
  choices: "Open my choices",
  close: "Close",
  undo: "Undo",
  byShopper: "You allowed {shop} to show products you looked at there on other sites.",
  byTopic: "Chosen to suit this page, not you. Nothing you did was used.",
  byPopular: "Chosen because it is popular, not for you. Nothing you did was used.",
  paidBy: "{shop} shows this and pays for it.",
  unseen: "This site can't see what is in this box, nor who you are to {shop}.",
  mainReasons:
    "What counts: how lately and how often you looked, and whether it is in your cart. What you bought, hid or saw often enough is left out.",
  stopped: "Stopped, here and everywhere. {shop} no longer shows you what you looked at.",
  hidden: "Hidden. These products are no longer shown to you, here or at {shop}.",
  hiddenHere: "Hidden on this page.",
  askShop: "It is stopped. You can allow it again at {shop}.",
  access: "Show what I looked at",
  accessUnknown: "{shop} does not know this browser, or you have not allowed this there.",
  accessRefused: "Your browser did not allow it. Nothing has changed.",
};
