import type { ReasonCode } from "../wire/reasons.ts";

interface Facts {
  readonly name?: string;
  readonly isInCart?: boolean;
  readonly daysAgo?: number;
}

/** The edge's sentences, for what is reasoned on the device; in English, as there. */
export function deviceReason(
  code: ReasonCode,
  { name = "", isInCart = false, daysAgo = 0 }: Facts,
): string {
  if (code === "left_in_cart") return "Still in your cart";
  if (code === "recently_viewed") {
    if (daysAgo <= 0) return "You looked at this today";
    return daysAgo === 1
      ? "You looked at this yesterday"
      : `You looked at this ${daysAgo} days ago`;
  }
  if (code === "bought_together") {
    return isInCart
      ? `Goes with ${name}, which is in your cart`
      : `Often bought with ${name}, which you looked at`;
  }
  const where = isInCart ? "which is in your cart" : "which you looked at";
  if (code === "similar") return `Like ${name}, ${where}`;
  return isInCart ? `Often looked at with ${name}, ${where}` : `Because you looked at ${name}`;
}
