import { AGE_WEIGHTS, orderRelated, reasonTerm, type Term } from "../../../sdk/rank/index.ts";
import { RELATIONS } from "../../../sdk/wire/index.ts";
import { waitForAll } from "../../relevance/snapshot/waitForAll.ts";
import type { Candidate, Cause, ReasonDraft } from "../Candidate.ts";
import { LazyCandidate } from "../LazyCandidate.ts";
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
 * stand behind. It is worked out for those that are asked for it: of ten candidates one is shown.
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
  await waitForAll([
    reading.loadCards(origins),
    ...used.map(({ relation, from }) =>
      reading.loadLists(relation, from.slice(0, ageWeights.length)),
    ),
  ]);
  const order = orderRelated(
    {
      sources: used.map(({ relation, share, from, isVisit }) => ({
        relation,
        share,
        from,
        isVisit,
        lists: reading.lists(relation),
        unit: reading.scaleOf(relation),
      })),
      idOf: (item) => reading.idOf(item),
      // It is looked at already: no slot shows it beside itself.
      accept: (item) => item !== scene.pageItem,
      limit,
    },
    await findAnew(reading, { sources: used, showsSeen }),
  );
  const causes = causesOf(scene);
  const known: (readonly Term[] | undefined)[] = [];
  const termsOf = (n: number): readonly Term[] => {
    const terms = known[n] ?? order.termsOf(n);
    known[n] = terms;
    return terms;
  };
  const about = {
    termsOf,
    reasonOf: (n: number) => draftOf(termsOf(n), scene, causes),
    isPersonal: (n: number) => termsOf(n).some(({ source }) => isPersonal(scene, source)),
  };
  return order.items.map(
    (item, n) => new LazyCandidate({ item, score: order.scores[n] ?? 0, n }, about),
  );
}

/** The strongest term that people stand behind, as a reason. */
function draftOf(
  terms: readonly Term[],
  { recent, now }: Scene,
  causes: ReadonlyMap<number, Cause>,
): ReasonDraft {
  const { term, isIndirect = false } = reasonTerm({ terms }) ?? {};
  if (term?.relation === "bought_after_viewing") {
    return { code: "bought_together", cause: "after", because: term.source };
  }
  const code = RELATIONS.find((one) => one === term?.relation);
  if (!term || !code) {
    // What the visit itself holds, and comes again.
    const at = recent.find(({ item }) => item === term?.source)?.at ?? now;
    return { code: "recently_viewed", cause: "day", at };
  }
  const cause = (typeof term.source === "number" && causes.get(term.source)) || "page";
  const reason = { code, cause, because: term.source };
  return isIndirect ? { ...reason, isIndirect } : reason;
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
