import { type Decision, withoutAbsent } from "../../sdk/wire/index.ts";
import type { ShownDecision } from "../shopper/ShownNote.ts";
import { toldIn } from "../shopper/toldIn.ts";
import type { Scene } from "./Scene.ts";

/**
 * What is kept of decisions for the panel: the page as far as it takes to decide anew, and nothing of private matters,
 * not even that everybody was shown them.
 */
export async function toRemember(
  scene: Scene,
  decisions: readonly Decision[],
): Promise<ShownDecision[]> {
  const { page, reading, isPageSensitive } = scene;
  const ids = decisions.flatMap(({ items }) => items.map(({ item_id }) => item_id));
  const handles = await reading.resolve(ids);
  const isOpen = ({ item_id }: { readonly item_id: string }): boolean => {
    const handle = handles.get(item_id);
    return handle === undefined || reading.card(handle)?.sensitive !== true;
  };
  const kept = withoutAbsent({
    type: page.type,
    item_id: isPageSensitive ? undefined : page.item_id,
    category: page.category,
  });
  return decisions.map(({ blocks: _, help: __, ...one }) => {
    const items = one.items.filter(isOpen);
    const body = JSON.stringify({ ...one, items, page: kept });
    return { decision: one.decision, body, told: toldIn(items) };
  });
}
