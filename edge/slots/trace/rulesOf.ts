import type { Card } from "../../relevance/snapshot/Card.ts";
import { concerns } from "../concerns.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";
import type { TraceRule } from "./SlotTrace.ts";
import type { TracedRank } from "./SlotTracer.ts";

interface Shown {
  readonly card: Card;
  readonly place: number;
  readonly isPin: boolean;
  readonly rank: TracedRank | undefined;
}

/** The rules that brought an item to its place, with where it stood before and after. */
export function rulesOf(
  { rules }: SlotDefinition,
  { card, place, isPin, rank }: Shown,
): TraceRule[] {
  const found: TraceRule[] = [];
  if (rank && rank.factor !== 1) {
    for (const list of ["boost", "bury"] as const) {
      for (const [at, rule] of rules[list].entries()) {
        if (!concerns(rule, card)) continue;
        const target =
          "category" in rule ? rule.category : "brand" in rule ? rule.brand : card.title;
        const text = `${list === "boost" ? "Boost" : "Bury"} ${target} × ${rule.by}`;
        found.push({
          rule: list,
          path: `rules.${list}[${at}]`,
          text,
          from: rank.from,
          to: rank.to,
        });
      }
    }
  }
  if (isPin) {
    const at = rules.pin.findIndex(({ item_id }) => item_id === card.item_id);
    const text = `Pin at ${rules.pin[at]?.position ?? place}`;
    found.push({ rule: "pin", path: `rules.pin[${at}]`, text, from: rank?.to ?? null, to: place });
  }
  return found;
}
