import { type Decision, type DecisionPage, withoutAbsent } from "../../sdk/wire/index.ts";
import type { Scene } from "./Scene.ts";

/**
 * What is kept of decisions for the panel: the page as far as it takes to decide anew, and nothing of private matters,
 * not even that everybody was shown them.
 */
export async function toRemember(
  scene: Scene,
  decisions: readonly Decision[],
): Promise<{ decisions: Decision[]; page: DecisionPage }> {
  const { page, reading, isPageSensitive } = scene;
  const ids = decisions.flatMap(({ items }) => items.map(({ item_id }) => item_id));
  const handles = await reading.resolve(ids);
  const isOpen = ({ item_id }: { readonly item_id: string }): boolean => {
    const handle = handles.get(item_id);
    return handle === undefined || reading.card(handle)?.sensitive !== true;
  };
  return {
    decisions: decisions.map(({ blocks: _, help: __, ...one }) => ({
      ...one,
      items: one.items.filter(isOpen),
    })),
    page: withoutAbsent({
      type: page.type,
      item_id: isPageSensitive ? undefined : page.item_id,
      category: page.category,
    }),
  };
}
