import type { Counterfactual, ShownDecision } from "../panelContext.ts";
import { isRecord } from "../wire/isRecord.ts";
import type { DecisionItem } from "../wire/messages.ts";
import type { parseSlotsAnswer } from "../wire/parseSlotsAnswer.ts";

interface Asked {
  readonly decision: Pick<ShownDecision, "items">;
  /** Reads items with the care that a slot's are read with. */
  readonly parse: typeof parseSlotsAnswer;
}

/** What would change, for the panel to show: read from the edge's answer, or from one that the device made. */
export function counterfactualOf(
  answer: unknown,
  { decision, parse }: Asked,
): Counterfactual | null {
  const views = isRecord(answer) && Array.isArray(answer.views) ? answer.views.flatMap(viewOf) : [];
  if (!isRecord(answer) || views.length === 0) return null;
  const itemsOf = (items: unknown): readonly DecisionItem[] => {
    const parsed = parse({ decisions: [{ slot: "s", items }] });
    return (parsed.ok && parsed.value.decisions[0]?.items) || [];
  };
  const now = itemsOf(answer.now);
  const without = itemsOf(answer.without);
  const has = (items: readonly DecisionItem[], { item_id }: DecisionItem): boolean =>
    items.some((one) => one.item_id === item_id);
  const gone = now.filter((item) => !has(without, item));
  const come = without.filter((item) => !has(now, item));
  // Best what the shopper has seen; where only the order changes, the first place that does.
  const at = now.findIndex((item, place) => item.item_id !== without[place]?.item_id);
  const was = gone.find((item) => has(decision.items, item)) ?? gone[0] ?? now[at];
  const would = come[0] ?? without[at];
  if (!was || !would) return { views, change: null };
  const { title, image, reason } = would;
  return {
    views,
    change: {
      was: { title: was.title, image: was.image },
      would: { title, image, reason: reason.text },
    },
  };
}

function viewOf(view: unknown): Counterfactual["views"] {
  if (!isRecord(view)) return [];
  const { item_id, title, at, views } = view;
  if (typeof item_id !== "string" || typeof at !== "number" || typeof views !== "number") return [];
  return [{ item_id, title: typeof title === "string" ? title : item_id, at, views }];
}
