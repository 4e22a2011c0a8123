import type { Relation } from "../../../sdk/wire/index.ts";
import type { PublisherState } from "./PublisherState.ts";

const DAY_MS = 86_400_000;

/**
 * What a refresh has to rebuild: `none`, the named lists, or everything (null). New orders and the turn of a day rebuild
 * everything, in a new order of popularity; live views rebuild what is looked at together, and what is popular with it.
 */
export function staleRelations(
  state: PublisherState,
  seen: { now: number; changes: number; chunks: number },
): readonly Relation[] | null | "none" {
  const { changes, chunks, now } = seen;
  const isNew = changes !== state.built_changes;
  if (chunks !== state.built_chunks || state.full_build_at === 0) return null;
  if (isNew && now - state.full_build_at > DAY_MS) return null;
  const stale: Relation[] = [];
  if (isNew) stale.push("viewed_together", "bought_together");
  if (state.is_catalogue_fresh) stale.push("similar");
  return stale.length > 0 ? stale : "none";
}
