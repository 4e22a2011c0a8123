import type { Audience, Fact } from "../audience/Audience.ts";
import { hoursWords } from "./hoursWords.ts";

/** An audience as a sentence's part: `page is home, and not (bought anything)`. */
export function audienceWords(audience: Audience): string {
  if ("all" in audience) return joined(audience.all, ", and ");
  if ("any" in audience) return joined(audience.any, ", or ");
  if ("none" in audience) return `none of: ${joined(audience.none, ", or ")}`;
  if ("not" in audience) return `not (${audienceWords(audience.not)})`;
  return factWords(audience);
}

function joined(parts: readonly Audience[], by: string): string {
  const isGroup = (part: Audience): boolean => "all" in part || "any" in part || "none" in part;
  return parts
    .map((part) => (isGroup(part) ? `(${audienceWords(part)})` : audienceWords(part)))
    .join(by);
}

const within = (days: number | undefined): string =>
  days === undefined ? "" : ` in the last ${days} days`;

function factWords(fact: Fact): string {
  if ("page_type" in fact) return `page is ${fact.page_type.join(" or ")}`;
  if ("page_category" in fact) return `page's category is ${fact.page_category.join(" or ")}`;
  if ("page_path" in fact) return `page's address begins with ${fact.page_path.join(" or ")}`;
  if ("consent" in fact) return `${fact.consent} is granted`;
  if ("interest" in fact) return `interested in ${fact.interest}`;
  if ("has_viewed" in fact) return fact.has_viewed ? "has viewed something" : "has viewed nothing";
  if ("visits" in fact) return `at least ${fact.visits.min} visits`;
  if ("region" in fact) return `region is ${fact.region.join(" or ")}`;
  if ("language" in fact) return `language is ${fact.language.join(" or ")}`;
  if ("device" in fact) return `device is ${fact.device.join(" or ")}`;
  if ("time" in fact) return `time is ${hoursWords(fact.time)}`;
  if ("cart_value" in fact) {
    const { min, max } = fact.cart_value;
    return `cart is worth ${[min !== undefined ? `at least ${min}` : "", max !== undefined ? `at most ${max}` : ""].filter(Boolean).join(" and ")}`;
  }
  if ("viewed_category" in fact) {
    const { category, at_least = 1, within_days } = fact.viewed_category;
    return `viewed ${category} ${at_least > 1 ? `${at_least} times` : "once"}${within(within_days)}`;
  }
  return `bought ${fact.bought.category ?? "anything"}${within(fact.bought.within_days)}`;
}
