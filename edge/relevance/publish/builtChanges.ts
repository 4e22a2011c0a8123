import { ACT_RELATIONS } from "../ActRelation.ts";
import type { ListRelation } from "../ListRelation.ts";
import type { Changes } from "../learn/Changes.ts";

/** What this build has seen is seen; lists that it left alone still have their changes to come. */
export function builtChanges(
  before: Changes,
  now: Changes,
  relations: readonly ListRelation[] | null,
): Changes {
  const left = ACT_RELATIONS.filter((one) => relations?.includes(one) === false);
  return { ...now, ...Object.fromEntries(left.map((one) => [one, before[one]])) };
}
