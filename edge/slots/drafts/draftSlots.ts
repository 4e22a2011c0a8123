import { selectAudiences } from "../audience/queries.ts";
import { withSavedAudience } from "../audience/withSavedAudience.ts";
import { selectDrafts } from "../queries.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";

/** The drafts of a site as they would be published now. */
export async function draftSlots(db: D1Database, site: string): Promise<SlotDefinition[]> {
  const [drafts, audiences] = await Promise.all([
    selectDrafts(db, site),
    selectAudiences(db, site),
  ]);
  const saved = new Map(audiences.map((one) => [one.id, one]));
  return drafts.map((slot) => withSavedAudience(slot, saved));
}
