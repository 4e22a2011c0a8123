import type { MenuWords } from "./MenuWords.ts";

export const menuEnglish: MenuWords = {
  why: "Why you see this",
  hide: "Hide this product",
  fewer: "Fewer of {c}",
  mute: "Mute {c}",
  hidden: "{x} is hidden.",
  less: "You will see fewer of {c}.",
  muted: "{c} is muted.",
  failed: "That did not work. Nothing has changed.",
};
