import { DAY_MS, HOUR_MS } from "../../platform/time.ts";
import { ACT_RELATIONS } from "../ActRelation.ts";
import type { ListRelation } from "../ListRelation.ts";
import type { Changes } from "../learn/Changes.ts";
import type { PublisherState } from "./PublisherState.ts";

/**
 * What a refresh has to rebuild: `none`, the named lists (popular ones go with any build), or everything (null). New
 * orders and the turn of a day on which something was done rebuild everything, in a new order of popularity; the rest costs what changed.
 */
export function staleRelations(
  state: PublisherState,
  seen: { now: number; changes: Changes; end: number },
): readonly ListRelation[] | null | "none" {
  const { changes, end, now } = seen;
  const built = state.built_changes;
  const stale: ListRelation[] = ACT_RELATIONS.filter((one) => changes[one] !== built[one]);
  const isNew = stale.length > 0 || changes.items !== built.items;
  if (end !== state.built_chunks || state.full_build_at === 0) return null;
  if (isNew && now - state.full_build_at > DAY_MS) return null;
  if (state.is_catalogue_fresh) stale.push("similar");
  // What was said of this week is said of another one a day later, whether anybody came or not.
  const isOld = now - state.popular_at > DAY_MS;
  return isNew || isOld || stale.length > 0 ? stale : "none";
}

/** Whether what is popular is to be counted anew where lists were built elsewhere: once an hour if anything was done, once a day if not. */
export function isPopularStale(
  state: Pick<PublisherState, "popular_at" | "built_changes">,
  seen: { now: number; changes: Changes },
): boolean {
  const age = seen.now - state.popular_at;
  if (age <= HOUR_MS) return false;
  return age > DAY_MS || seen.changes.items !== state.built_changes.items;
}
