import type { ReasonCode } from "../wire/reasons.ts";

interface Facts {
  readonly name?: string;
  readonly isInCart?: boolean;
  /** Nobody bought or looked at the two together: they are near each other by what others did. */
  readonly isIndirect?: boolean;
  readonly daysAgo?: number;
}

/** The edge's sentences, for what is reasoned on the device; in English, as there. */
export function deviceReason(
  code: ReasonCode,
  { name = "", isInCart = false, isIndirect = false, daysAgo = 0 }: Facts,
): string {
  if (code === "left_in_cart") return "Still in your cart";
  if (code === "recently_viewed") {
    if (daysAgo <= 0) return "You looked at this today";
    return daysAgo === 1
      ? "You looked at this yesterday"
      : `You looked at this ${daysAgo} days ago`;
  }
  const where = isInCart ? "which is in your cart" : "which you looked at";
  if (isIndirect && (isInCart || code === "bought_together")) {
    const did = code === "bought_together" ? "bought" : "looked at";
    return `Goes with what others ${did} beside ${name}, ${where}`;
  }
  if (code === "bought_together") {
    return isInCart
      ? `Goes with ${name}, which is in your cart`
      : `Often bought with ${name}, which you looked at`;
  }
  if (code === "similar") return `Like ${name}, ${where}`;
  return isInCart ? `Often looked at with ${name}, ${where}` : `Because you looked at ${name}`;
}
