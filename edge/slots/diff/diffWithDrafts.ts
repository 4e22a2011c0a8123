import type { Fault } from "../../../sdk/wire/index.ts";
import type { Site } from "../../platform/Site.ts";
import { findUnknownItems } from "../findUnknownItems.ts";
import { parseSlotDefinition } from "../parseSlotDefinition.ts";
import { selectDrafts } from "../queries.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";
import { diffSlots, type SlotChange } from "./diffSlots.ts";
import { slotWordsOf } from "./slotWordsOf.ts";

/** How definitions from elsewhere differ from the drafts; the faults of those that can't work. Nothing is saved. */
export async function diffWithDrafts(
  env: Env,
  site: Site,
  definitions: readonly unknown[],
): Promise<{ slots: SlotChange[]; faults: Fault[] }> {
  const faults: Fault[] = [];
  const given: SlotDefinition[] = [];
  const ids = new Set<string>();
  for (const [at, definition] of definitions.entries()) {
    const parsed = parseSlotDefinition(definition, site.time_zone);
    const found = parsed.ok ? await findUnknownItems(env.DB, site.id, parsed.value) : parsed.faults;
    for (const { path, message } of found) faults.push({ path: `slots[${at}].${path}`, message });
    if (!parsed.ok) continue;
    const { id } = parsed.value;
    if (ids.has(id)) faults.push({ path: `slots[${at}].id`, message: `${id} stands twice` });
    ids.add(id);
    given.push(parsed.value);
  }
  const drafts = await selectDrafts(env.DB, site.id);
  const words = await slotWordsOf(env, site, [...drafts, ...given]);
  return { slots: diffSlots(drafts, given, words), faults };
}
