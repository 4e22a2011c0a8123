import type { Spoken } from "../speak.ts";
import type { ReasonWords } from "../wire/ReasonWords.ts";

interface Facts {
  readonly name?: string;
  readonly isInCart?: boolean;
  /** Nobody bought or looked at the two together: they are near each other by what others did. */
  readonly isIndirect?: boolean;
  readonly daysAgo?: number;
}

/** What can be reasoned on the device. */
export type DeviceReasonCode =
  | "left_in_cart"
  | "recently_viewed"
  | "viewed_together"
  | "bought_together"
  | "similar"
  | "interest"
  | "brand";

/** The edge's sentence, for what is reasoned on the device. */
export function deviceReason(
  { words, language }: Spoken<ReasonWords>,
  code: DeviceReasonCode,
  { name = "", isInCart = false, isIndirect = false, daysAgo = 0 }: Facts,
): string {
  const phrase = words[keyOf(code, `${isInCart ? "Cart" : "Looked"}`, { isIndirect, daysAgo })];
  const text =
    typeof phrase === "string"
      ? phrase
      : (phrase[new Intl.PluralRules(language).select(daysAgo)] ?? phrase.other);
  return text.replace("{n}", `${daysAgo}`).replace("{name}", () => name);
}

function keyOf(
  code: DeviceReasonCode,
  place: "Cart" | "Looked",
  { isIndirect, daysAgo }: { isIndirect: boolean; daysAgo: number },
): keyof ReasonWords {
  if (code === "interest") return "looked";
  if (code === "brand") return code;
  if (code === "left_in_cart") return "inCart";
  if (code === "recently_viewed") {
    if (daysAgo <= 0) return "today";
    return daysAgo === 1 ? "yesterday" : "daysAgo";
  }
  if (code === "similar") return `similar${place}`;
  if (code === "bought_together") return `${isIndirect ? "besideBought" : "bought"}${place}`;
  return `${isIndirect ? "besideViewed" : "viewed"}${place}`;
}
