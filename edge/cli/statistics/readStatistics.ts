import { ACT_RELATIONS, type ActRelation } from "../../relevance/ActRelation.ts";
import { createPairColumns } from "../../relevance/build/PairColumns.ts";
import type { ItemDay } from "../../relevance/learn/ItemDay.ts";
import { InputError } from "../InputError.ts";
import { filesOf } from "../input/filesOf.ts";
import type { Progress } from "../input/Progress.ts";
import { createRejections } from "../input/Rejections.ts";
import { readParsed } from "../input/readParsed.ts";
import { readRows } from "../input/readRows.ts";
import { createNumbering } from "../log/Numbering.ts";
import { createPieces } from "./Pieces.ts";
import { parseStatistic } from "./parseStatistic.ts";
import type { Statistics } from "./Statistics.ts";

/** 20 bytes each. */
const PAIRS_MAX = 200_000_000;

/** Reads what `GET /v1/admin/statistics` gave, in one file or the files of a folder. */
export async function readStatistics(path: string, progress: Progress): Promise<Statistics> {
  const numbering = createNumbering();
  const ids: string[] = [];
  const numberOf = (id: string): number => {
    const number = numbering.numberOf(id);
    if (number === ids.length) ids.push(id);
    return number;
  };
  const columns = new Map(ACT_RELATIONS.map((name) => [name, createPairColumns(PAIRS_MAX)]));
  const items = new Map<string, ItemDay>();
  const pieces = createPieces();
  let at = 0;
  let read = 0;
  for (const file of filesOf(path)) {
    const rejections = createRejections(file, progress.say);
    for await (const one of readParsed(readRows(file), parseStatistic, rejections)) {
      read += 1;
      progress.tick(() => `${read} statistics read`);
      if (one.kind === "head") {
        at = Math.max(at, one.at);
        pieces.begin(one.begins);
      } else if (one.kind === "end") pieces.end(one.ends);
      else if (one.kind === "item") {
        const { item } = one.item;
        items.set(item, joined(items.get(item), one.item));
      } else {
        const { relation, from, to, weight, shoppers } = one.pair;
        const pair = { from: numberOf(from), to: numberOf(to), weight, support: shoppers };
        columns.get(relation)?.add(pair);
      }
    }
    if (rejections.count() > 0) {
      throw new InputError(`${file} is not what GET /v1/admin/statistics answers`);
    }
  }
  pieces.check(path);
  progress.say(`read statistics of ${items.size} items`);
  return {
    at,
    items,
    pairs(relation: ActRelation, handleOf) {
      const told = columns.get(relation)?.finish();
      const handles = ids.map(handleOf);
      const kept = createPairColumns(PAIRS_MAX);
      told?.from.forEach((number, n) => {
        const from = handles[number];
        const to = handles[told.to[n] ?? 0];
        if (from === undefined || to === undefined) return;
        kept.add({ from, to, weight: told.weights[n] ?? 0, support: told.support[n] ?? 0 });
      });
      return kept.finish();
    },
  };
}

/** Where the number of shards changed an item is in two of them, and maybe by the same shoppers: nobody counts twice. */
function joined(known: ItemDay | undefined, more: ItemDay): ItemDay {
  if (!known) return more;
  return {
    item: more.item,
    shoppers: Math.max(known.shoppers, more.shoppers),
    recent: Math.max(known.recent, more.recent),
    lastLooks: [...known.lastLooks, ...more.lastLooks],
    days: [...known.days, ...more.days],
  };
}
