import type { Lists, PackedList } from "./Lists.ts";

/** What the neighbours endpoint answers for one item, as far as ranking needs it. */
export interface Neighbours {
  readonly item_id: string;
  readonly relations: readonly {
    readonly relation: string;
    readonly scale: number;
    readonly neighbours: readonly {
      readonly item_id: string;
      readonly weight: number;
      readonly support?: number;
    }[];
  }[];
}

/** Public ids as the handles that the ranker works on, and the lists that speak of them. */
export interface NeighbourIndex {
  /** The handle of an id, made where it is new. */
  itemOf(id: string): number;
  /** The id of a handle; the empty string where there is none. */
  idOf(item: number): string;
  /** The lists of one relation; empty where no answer has it. */
  lists(relation: string): Lists;
  /** Takes in one more answer; a later one of the same item replaces the earlier. */
  add(neighbours: Neighbours): void;
}

/** Turns answers of the neighbours endpoint into lists for {@link rankSession}: on-device ranking. Cost: one pass. */
export function listsFromNeighbours(answers: Iterable<Neighbours> = []): NeighbourIndex {
  const handles = new Map<string, number>();
  const ids: string[] = [];
  const relations = new Map<string, Map<number, PackedList>>();
  const itemOf = (id: string): number => {
    let item = handles.get(id);
    if (item === undefined) {
      item = ids.push(id) - 1;
      handles.set(id, item);
    }
    return item;
  };
  const index: NeighbourIndex = {
    itemOf,
    idOf: (item) => ids[item] ?? "",
    lists: (relation) => ({ list: (item) => relations.get(relation)?.get(item) }),
    add(answer) {
      for (const { relation, scale, neighbours } of answer.relations) {
        const lists = relations.get(relation) ?? new Map<number, PackedList>();
        relations.set(relation, lists);
        const hasSupport = neighbours.some(({ support }) => support !== undefined);
        lists.set(itemOf(answer.item_id), {
          scale,
          ids: neighbours.map((neighbour) => itemOf(neighbour.item_id)),
          weights: neighbours.map((neighbour) => neighbour.weight),
          ...(hasSupport && { support: neighbours.map(({ support = 0 }) => support) }),
        });
      }
    },
  };
  for (const answer of answers) index.add(answer);
  return index;
}
