import type { Term } from "../../../sdk/rank/index.ts";
import type { Candidate } from "../Candidate.ts";
import type { Scene } from "../Scene.ts";
import type { TraceTerm } from "./SlotTrace.ts";

const LABELS: Readonly<Record<string, string>> = {
  viewed_together: "Viewed with",
  bought_together: "Bought with",
  bought_after_viewing: "Bought after looking at",
  similar: "Similar to",
  repeat: "Looked at in this visit:",
  again: "Bought at intervals:",
};
const REASONS: Readonly<Record<string, string>> = {
  popular_now: "Popular now",
  popular_in_category: "Popular in",
  new_in: "New in",
  chosen_by_shop: "Chosen by the shop",
  recently_viewed: "Looked at before",
  left_in_cart: "Left in the cart",
  price_drop: "The price fell",
  back_in_stock: "Back in stock",
  interest: "Interest in",
};
/** Kinds of facets, by their letters. */
const KINDS: Readonly<Record<string, string>> = {
  c: "Taste for",
  b: "Taste for",
  p: "Taste in prices",
  k: "Taste for",
  s: "Size",
};

/** The addends of a candidate's score in words, the largest first; the cards of what led to them must be loaded. */
export function termsOf(candidate: Candidate, scene: Scene): TraceTerm[] {
  const { terms, reason, score } = candidate;
  if (!terms || terms.length === 0) {
    const { code, because } = reason;
    const source = because === undefined ? null : named(because, scene);
    const label = [REASONS[code] ?? code, source?.title].filter(Boolean).join(" ");
    return [{ label, value: score, ...(source && { because: source.id }) }];
  }
  return terms
    .toSorted((a, b) => b.value - a.value)
    .map((term) => {
      if (term.relation === "interest" && typeof term.source === "string")
        return ofTaste(term.source, term.value);
      const source = named(term.source, scene);
      return { label: `${labelOf(term)} ${source.title}`, value: term.value, because: source.id };
    });
}

function ofTaste(facet: string, value: number): TraceTerm {
  const kind = facet[0] ?? "";
  const [because = ""] = facet.slice(1).split("|");
  const label = KINDS[kind] ?? "Taste for";
  return kind === "p" ? { label, value } : { label: `${label} ${because}`, value, because };
}

function labelOf({ relation, support }: Term): string {
  const label = LABELS[relation] ?? relation;
  // A second hop: near by what others did, without anybody who did both.
  return support === 0 && relation !== "similar" ? `Near what is ${label.toLowerCase()}` : label;
}

function named(source: number | string, { reading }: Scene): { id: string; title: string } {
  if (typeof source === "string") return { id: source, title: source };
  const card = reading.card(source);
  return { id: card?.item_id ?? "", title: card?.title ?? "" };
}
