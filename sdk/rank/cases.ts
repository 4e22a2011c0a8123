import { diversify } from "./diversify.ts";
import { listsFromNeighbours, type Neighbours } from "./listsFromNeighbours.ts";
import { rankSession } from "./rankSession.ts";
import { reasonTerm } from "./reasonTerm.ts";

/** What a case asks, in public ids. */
export interface RankQuestion {
  readonly lists: readonly Neighbours[];
  readonly session: readonly string[];
  readonly relations: readonly {
    readonly relation: string;
    readonly weight: number;
    readonly session?: readonly string[];
  }[];
  readonly age_weights: readonly number[];
  readonly repeat_weight: number;
  readonly given?: readonly {
    readonly item_id: string;
    readonly relation: string;
    readonly source: string;
    readonly value: number;
  }[];
  /** Factors on the sums of items. */
  readonly boosts?: readonly { readonly item_id: string; readonly factor: number }[];
  readonly refused?: readonly string[];
  readonly limit: number;
  readonly diversify?: {
    readonly categories: readonly { readonly item_id: string; readonly category: string }[];
    readonly max_per_category?: number;
    readonly relevance?: number;
    readonly limit: number;
  };
}

/** One shared case of cases.json: a question and what must come out in every runtime. */
export interface RankCase extends RankQuestion {
  readonly name: string;
  readonly expected: readonly CaseAnswer[];
}

/** An answer in public ids. `reason` is the relation and source of what it rests on. */
export interface CaseAnswer {
  readonly item_id: string;
  readonly score: number;
  readonly terms: readonly string[];
  readonly reason: string | null;
}

/** The file of shared cases. */
export interface CaseFile {
  readonly version: number;
  readonly cases: readonly RankCase[];
}

/** Runs shared cases; answers one line for each difference, none where every answer is as expected. */
export function runCases(file: CaseFile): string[] {
  const differences: string[] = [];
  if (file.version !== 1) return [`version ${file.version} of the cases is not known`];
  for (const asked of file.cases) {
    const found = JSON.stringify(answerCase(asked));
    const expected = JSON.stringify(asked.expected);
    if (found !== expected) differences.push(`${asked.name}: ${found} is not ${expected}`);
  }
  return differences;
}

/** Answers one case. A term is written `relation source value`. */
export function answerCase(asked: RankQuestion): CaseAnswer[] {
  const index = listsFromNeighbours(asked.lists);
  const items = (ids: readonly string[]): number[] => ids.map((id) => index.itemOf(id));
  const boosts = new Map(
    asked.boosts?.map(({ item_id, factor }) => [index.itemOf(item_id), factor]),
  );
  const refused = new Set(items(asked.refused ?? []));
  const given = (asked.given ?? []).map(({ item_id, relation, source, value }) => ({
    item: index.itemOf(item_id),
    relation,
    source,
    value,
  }));
  let ranked = rankSession({
    session: items(asked.session),
    relations: asked.relations.map(({ relation, weight, session }) => ({
      relation,
      weight,
      lists: index.lists(relation),
      ...(session && { session: items(session) }),
    })),
    ageWeights: asked.age_weights,
    repeatWeight: asked.repeat_weight,
    given,
    boost: (item) => boosts.get(item) ?? 1,
    accept: (item) => !refused.has(item),
    idOf: index.idOf,
    limit: asked.limit,
  });
  if (asked.diversify) {
    const { categories, max_per_category, relevance, limit } = asked.diversify;
    const categoryOf = new Map(
      categories.map(({ item_id, category }) => [index.itemOf(item_id), category]),
    );
    ranked = diversify(ranked, {
      categoryOf: (item) => categoryOf.get(item),
      ...(max_per_category !== undefined && { maxPerCategory: max_per_category }),
      ...(relevance !== undefined && { relevance }),
      limit,
    });
  }
  const nameOf = (source: number | string): string =>
    typeof source === "number" ? index.idOf(source) : source;
  return ranked.map((entry) => {
    const reason = reasonTerm(entry);
    return {
      item_id: index.idOf(entry.item),
      score: entry.score,
      terms: entry.terms.map(
        ({ relation, source, value }) => `${relation} ${nameOf(source)} ${value}`,
      ),
      reason: reason
        ? `${reason.isIndirect ? "near " : ""}${reason.term.relation} ${nameOf(reason.term.source)}`
        : null,
    };
  });
}
