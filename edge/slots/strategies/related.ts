import { AGE_WEIGHTS, rankRelated, reasonTerm, type Term } from "../../../sdk/rank/index.ts";
import { RELATIONS } from "../../../sdk/wire/index.ts";
import type { Candidate, Cause, ReasonDraft } from "../Candidate.ts";
import type { Scene } from "../Scene.ts";
import { findAnew } from "./findAnew.ts";
import type { RelatedSource } from "./RelatedSource.ts";

export interface RelatedWanted {
  readonly limit: number;
  /** Whether items of the visit may come again. */
  readonly showsSeen?: boolean;
}

/**
 * Ranks what is related to the given items; each candidate's reason is a term of its own score, the strongest that people
 * stand behind.
 */
export async function related(
  scene: Scene,
  sources: readonly RelatedSource[],
  { limit, showsSeen = false }: RelatedWanted,
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
  const ranked = rankRelated(
    {
      sources: used.map((source) => ({
        ...source,
        lists: reading.lists(source.relation),
        unit: reading.scaleOf(source.relation),
      })),
      idOf: reading.idOf,
      limit,
    },
    await findAnew(reading, { sources: used, showsSeen }),
  );
  const causes = causesOf(scene);
  return ranked.flatMap((entry): Candidate[] => {
    const { term, isIndirect = false } = reasonTerm(entry) ?? {};
    const reason = term && draftOf(term, scene, causes);
    if (!reason) return [];
    return [
      {
        item: entry.item,
        score: entry.score,
        reason: isIndirect ? { ...reason, isIndirect } : reason,
        isPersonal: entry.terms.some(({ source }) => isPersonal(scene, source)),
      },
    ];
  });
}

/** A term as a reason; null where it can't be told truly. */
function draftOf(
  { relation, source }: Term,
  { recent }: Scene,
  causes: ReadonlyMap<number, Cause>,
): ReasonDraft | null {
  if (typeof source !== "number") return null;
  const code = RELATIONS.find((one) => one === relation);
  if (code) return { code, cause: causes.get(source) ?? "page", because: source };
  const at = recent.find(({ item }) => item === source)?.at;
  return at === undefined ? null : { code: "recently_viewed", cause: "day", at };
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
