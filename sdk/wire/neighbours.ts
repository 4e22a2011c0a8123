import type { DecisionItem } from "./messages.ts";

/** `GET /v1/items/:site/:item_id/neighbours`: weights are relative, largest 255 under `scale`. */
export interface NeighboursAnswer {
  item_id: string;
  version: number;
  relations: {
    relation: Relation;
    scale: number;
    /** What a weight of this relation typically is: by it relations are made comparable. */
    unit?: number;
    /** `support`: a level of how many people stand behind the pair; 0 where nobody does, and it is near by others. */
    neighbours: { item_id: string; weight: number; support?: number }[];
  }[];
  /** The item is about a private matter: nothing is learnt from its having been looked at. */
  sensitive?: true;
  /** What the item and its neighbours are, by id: a letter for the kind (category, brand, price band, ...) and the value. */
  facets?: Record<string, readonly string[]>;
  /** What it takes to show the item and its neighbours. */
  cards?: Omit<DecisionItem, "reason">[];
}

export const RELATIONS = ["viewed_together", "bought_together", "similar"] as const;
export type Relation = (typeof RELATIONS)[number];
