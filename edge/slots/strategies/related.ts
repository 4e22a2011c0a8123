import { AGE_WEIGHTS, rankSession, reasonTerm } from "../../../sdk/rank/index.ts";
import type { ReasonCode, Relation } from "../../../sdk/wire/index.ts";
import type { Candidate, Cause } from "../Candidate.ts";
import type { Scene } from "../Scene.ts";

/** Lists to rank by: a relation, how much it counts, and the items it starts from, the latest first. */
export interface RelatedSource {
  readonly relation: Relation;
  /** Its share beside the others, in units of each relation's typical weight. */
  readonly share: number;
  readonly from: readonly number[];
}

/** Ranks what is related to the given items; each candidate's reason is a term of its own score, the strongest that people stand behind. */
export async function related(
  scene: Scene,
  sources: readonly RelatedSource[],
  limit: number,
): Promise<Candidate[]> {
  const { reading } = scene;
  const used = sources.filter(({ from }) => from.length > 0);
  if (used.length === 0) return [];
  const ageWeights = AGE_WEIGHTS;
  const origins = used.flatMap(({ from }) => from.slice(0, ageWeights.length));
  await Promise.all([
    reading.loadCards(origins),
    ...used.map(({ relation, from }) =>
      reading.loadLists(relation, from.slice(0, ageWeights.length)),
    ),
  ]);
  const ranked = rankSession({
    session: [],
    relations: used.map(({ relation, share, from }) => ({
      relation,
      lists: reading.lists(relation),
      weight: share / (reading.scaleOf(relation) || 1),
      session: from,
    })),
    ageWeights,
    repeatWeight: 0,
    idOf: reading.idOf,
    limit,
  });
  const causes = causesOf(scene);
  return ranked.flatMap((entry): Candidate[] => {
    const { term, isIndirect = false } = reasonTerm(entry) ?? {};
    if (!term || typeof term.source !== "number") return [];
    return [
      {
        item: entry.item,
        score: entry.score,
        reason: {
          code: term.relation as ReasonCode & Relation,
          cause: causes.get(term.source) ?? "page",
          because: term.source,
          ...(isIndirect && { isIndirect }),
        },
        isPersonal: entry.terms.some(({ source }) => isPersonal(scene, source)),
      },
    ];
  });
}

/** How the shopper came across an item: the page says it first, then the cart, then history. */
function causesOf({ pageItem, cart, recent }: Scene): Map<number, Cause> {
  const causes = new Map<number, Cause>();
  for (const { item } of recent) causes.set(item, "looked");
  for (const item of cart) causes.set(item, "cart");
  if (pageItem !== null) causes.set(pageItem, "page");
  return causes;
}

function isPersonal({ pageItem, cart, isCartPersonal }: Scene, source: number | string): boolean {
  if (source === pageItem) return false;
  return isCartPersonal || typeof source !== "number" || !cart.includes(source);
}
