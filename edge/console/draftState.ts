import { canonicalJson } from "../platform/canonicalJson.ts";
import { siteObject } from "../platform/residency/siteObject.ts";
import { selectDrafts, selectVersion } from "../slots/queries.ts";
import type { SlotDefinition } from "../slots/SlotDefinition.ts";

export interface DraftState {
  /** The version that shoppers see. */
  readonly live: number | null;
  readonly drafts: readonly SlotDefinition[];
  readonly published: readonly SlotDefinition[];
  /** Ids of slots whose draft is not what is live; those that publishing would take away are among them. */
  readonly changed: readonly string[];
}

/** The drafts beside what is live, by the publisher's own word: a marketer reads what was published a moment ago. */
export async function draftState(env: Env, site: string): Promise<DraftState> {
  const [pointer, drafts] = await Promise.all([
    siteObject(env.PUBLISHER, site).pointer(),
    selectDrafts(env.DB, site),
  ]);
  const live = pointer.slots?.version ?? null;
  const published = live === null ? [] : ((await selectVersion(env.DB, site, live)) ?? []);
  const texts = new Map(published.map((slot) => [slot.id, canonicalJson(slot)]));
  const changed = drafts
    .filter((slot) => texts.get(slot.id) !== canonicalJson(slot))
    .map((slot) => slot.id);
  const kept = new Set(drafts.map((slot) => slot.id));
  const removed = published.filter((slot) => !kept.has(slot.id)).map((slot) => slot.id);
  return { live, drafts, published, changed: [...changed, ...removed] };
}
