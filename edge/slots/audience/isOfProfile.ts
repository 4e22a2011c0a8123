import type { Fact } from "./Audience.ts";

const OF_PROFILE = [
  ...["consent", "interest", "has_viewed", "viewed_category", "bought", "cart_value", "visits"],
];

/** Whether a fact is about the shopper; the others are known only while a page is open. */
export const isOfProfile = (fact: Fact): boolean => OF_PROFILE.some((name) => name in fact);
