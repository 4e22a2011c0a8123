import type { LateContext } from "../../LateContext.ts";
import type { ShownItem } from "../watchClicks.ts";
import type { MenuWords } from "./MenuWords.ts";

/** One line of a product's menu. */
export interface MenuAction {
  readonly label: string;
  /** What is read out once it is done; null where something else opens. */
  readonly said: string | null;
  /** Rejects where it could not be done. */
  act(): Promise<void>;
}

interface Parts {
  readonly shown: ShownItem;
  readonly context: LateContext;
  readonly words: MenuWords;
  record(name: string, params: unknown): void;
}

/** What a shopper may do about a product: what changes what is known is offered only where something may be. */
export function menuActions({ shown, context, words, record }: Parts): MenuAction[] {
  const { decision, item, element } = shown;
  const category = item.category ?? "";
  const name = category.split(/\s*[>/]\s*/).at(-1) ?? "";
  const fill = (text: string): string => text.replace("{x}", item.title).replace("{c}", name);
  const isKnown = context.where() !== "nowhere";
  const change = async (patch: Parameters<LateContext["patch"]>[0]): Promise<void> => {
    await context.patch(patch);
    await context.slots.refresh();
  };
  const actions: MenuAction[] = [
    {
      label: words.why,
      said: null,
      async act() {
        context.openPanel("why", { decision: decision.decision, item_id: item.item_id });
      },
    },
    {
      label: words.hide,
      said: fill(words.hidden),
      async act() {
        record("hide_item", {
          slot: decision.slot,
          decision: decision.decision,
          items: [{ item_id: item.item_id, item_name: item.title }],
        });
        if (isKnown) await change({ mute: { items: [item.item_id] } });
        // Of somebody about whom nothing may be kept it holds for this view.
        if (element.isConnected) element.remove();
      },
    },
  ];
  if (!isKnown || !category) return actions;
  return [
    ...actions,
    {
      label: fill(words.fewer),
      said: fill(words.less),
      act: () => change({ weights: { [category]: "less" } }),
    },
    {
      label: fill(words.mute),
      said: fill(words.muted),
      act: () => change({ mute: { categories: [category] } }),
    },
  ];
}
