import { ACT_RELATIONS } from "../ActRelation.ts";
import type { ListRelation } from "../ListRelation.ts";
import type { Changes } from "../learn/Changes.ts";
import type { PublisherState } from "./PublisherState.ts";

const DAY_MS = 86_400_000;

/**
 * What a refresh has to rebuild: `none`, the named lists (popular ones go with any build), or everything (null). New
 * orders and the turn of a day rebuild everything, in a new order of popularity; the rest costs what changed.
 */
export function staleRelations(
  state: PublisherState,
  seen: { now: number; changes: Changes; chunks: number },
): readonly ListRelation[] | null | "none" {
  const { changes, chunks, now } = seen;
  const built = state.built_changes;
  const stale: ListRelation[] = ACT_RELATIONS.filter((one) => changes[one] !== built[one]);
  const isNew = stale.length > 0 || changes.items !== built.items;
  if (chunks !== state.built_chunks || state.full_build_at === 0) return null;
  if (isNew && now - state.full_build_at > DAY_MS) return null;
  if (state.is_catalogue_fresh) stale.push("similar");
  return isNew || stale.length > 0 ? stale : "none";
}
