import type { Intent } from "./intentOf.ts";
import type { Sight } from "./Sight.ts";

/** Trouble that the person saw themselves. */
const SEEN = new Set(["page_error", "payment_not_finished", "bought_twice", "refund"]);

/** What an agent may speak of, each with its ground, and what they leave unsaid unless the person begins. */
export interface Mention {
  readonly may: readonly { readonly text: string; readonly ground: string }[];
  readonly leave_unsaid: readonly string[];
}

/** By where a fact comes from: what they told us, what they saw themselves; guesses and browsing never. */
export function mentionOf({ interactions, events }: Sight, intent: Intent): Mention {
  const told = intent.evidence.filter((one) => one.kind === "contact");
  const seen = intent.evidence.filter((one) => SEEN.has(one.kind));
  const orders = new Set(interactions.flatMap(({ order_id: order }) => order ?? []));
  const views = events.some((one) => one.name === "view_item");
  const searches = events.some((one) => one.search_term !== undefined);
  return {
    may: [
      ...[...orders].slice(0, 3).map((order) => ({
        text: `Order ${order}`,
        ground: "they named it to us",
      })),
      ...told.map(({ text }) => ({ text, ground: "they told us" })),
      ...seen.map(({ text }) => ({ text, ground: "assistance granted" })),
    ],
    leave_unsaid: [
      ...(views ? ["What they looked at in the shop"] : []),
      ...(searches ? ["What they searched for"] : []),
      ...(intent.others.length > 0 ? ["What else we guess it might be about"] : []),
      "What we guess about their interests",
    ],
  };
}
