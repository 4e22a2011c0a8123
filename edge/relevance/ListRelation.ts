import type { Relation } from "../../sdk/wire/index.ts";
import { ACT_RELATIONS } from "./ActRelation.ts";

/** Relations that a snapshot has lists of. What was bought after viewing is the edge's alone: devices don't rank by it. */
export const LIST_RELATIONS = [...ACT_RELATIONS, "similar"] as const;
export type ListRelation = (typeof LIST_RELATIONS)[number];

/** Something for each relation; a snapshot of before has nothing for what came later. */
export type ByRelation<T> = Readonly<Record<Relation, T>> & { readonly bought_after_viewing?: T };
