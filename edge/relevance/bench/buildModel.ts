import {
  AGE_WEIGHTS,
  type ItemTraits,
  REPEAT_WEIGHT,
  type SessionQuery,
} from "../../../sdk/rank/index.ts";
import { buildLists } from "../build/buildLists.ts";
import { buildTraits } from "../build/buildTraits.ts";
import { VIEW_CONSTANTS } from "../build/constants.ts";
import { readLists } from "../build/PackedLists.ts";
import type { Sessions } from "../build/Sessions.ts";
import { decodeLists } from "../format/decodeLists.ts";
import { encodeLists } from "../format/encodeLists.ts";
import { ROWS_PER_SHARD } from "../format/layout.ts";

/** What the bench asks: lists and traits as the product builds, stores and reads them. */
export interface BenchModel {
  readonly queryOf: (session: readonly number[]) => SessionQuery;
  readonly traits: ItemTraits;
  /** Bytes of the shards, and of the traits. */
  readonly bytes: number;
}

/** Builds, encodes and reads back the model of some sessions. */
export function buildModel(
  sessions: Sessions,
  ids: readonly string[],
  onProgress: (what: string) => void,
): BenchModel {
  const itemCount = ids.length;
  // The public data have no shoppers to protect and none to be poisoned by.
  const constants = { ...VIEW_CONSTANTS, minSupport: 1 };
  const packed = buildLists(
    { sessions, itemCount, constants },
    {
      rowsPerBlock: 8_192,
      onProgress: (phase, done, total) => onProgress(`${phase} ${done} of ${total}`),
    },
  );
  const encoded = encodeLists(packed);
  const shards = encoded.map((bytes) => {
    const shard = decodeLists(bytes);
    if (!shard) throw new Error("a shard does not read back");
    return readLists(shard);
  });
  const traits = buildTraits(sessions, itemCount);
  const lists = {
    list: (item: number) => shards[Math.floor(item / ROWS_PER_SHARD)]?.list(item),
  };
  const relations = [{ relation: "viewed_together", lists, weight: 1 }];
  return {
    traits: { traits: (item) => traits[item] ?? 0 },
    bytes: encoded.reduce((sum, bytes) => sum + bytes.byteLength, traits.byteLength),
    queryOf: (session) => ({
      session,
      relations,
      ageWeights: AGE_WEIGHTS,
      repeatWeight: REPEAT_WEIGHT,
      idOf: (item) => ids[item] ?? "",
      limit: 20,
    }),
  };
}
