import type { Core } from "../Core.ts";
import type { History } from "../delivery/createHistory.ts";
import type { Decision } from "../wire/index.ts";

interface Parts {
  readonly core: Core;
  readonly decisions: Decision[];
  readonly device: History;
}

export type RankOnDevice = (parts: Parts) => Promise<Decision[]>;

/** Puts into this shopper's order what the edge chose for everyone. */
export const rankOnDevice: RankOnDevice = async ({ decisions }) => decisions;
