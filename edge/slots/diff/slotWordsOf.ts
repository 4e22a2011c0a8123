import { titlesOf } from "../../catalogue/titlesOf.ts";
import type { Site } from "../../platform/Site.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";
import type { SlotWords } from "./SlotWords.ts";

/** Words for the settings of these slots, with the catalogue's titles of the items that they name. */
export async function slotWordsOf(
  env: Env,
  site: Site,
  slots: readonly SlotDefinition[],
): Promise<SlotWords> {
  const ids = slots.flatMap(({ items, rules }) => [
    ...items,
    ...rules.pin.map(({ item_id }) => item_id),
    ...[...rules.boost, ...rules.bury].flatMap((rule) => ("item_id" in rule ? [rule.item_id] : [])),
  ]);
  const titles = await titlesOf(env, site.id, ids);
  return {
    currency: site.currency,
    timeZone: site.time_zone,
    nameOf: (id) => titles.get(id)?.title ?? id,
  };
}
