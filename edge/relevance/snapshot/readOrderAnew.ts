import {
  createOrderAnew,
  DEFAULT_RERANK_WEIGHTS,
  type OrderAnew,
  type RerankWeights,
} from "../../../sdk/rank/index.ts";
import type { Manifest } from "./Manifest.ts";
import type { PartStore } from "./PartStore.ts";
import { readJsonPart } from "./parts.ts";

/** Of the weights that everybody has. */
export const SHIPPED_ORDER: OrderAnew = createOrderAnew(DEFAULT_RERANK_WEIGHTS);

/** The second tier of a snapshot; of the shipped weights where it has none of its own, or they can't be read. */
export async function readOrderAnew(store: PartStore, manifest: Manifest): Promise<OrderAnew> {
  if (!manifest.weights) return SHIPPED_ORDER;
  try {
    const weights = await readJsonPart<RerankWeights>(store, manifest.weights);
    return weights ? createOrderAnew(weights) : SHIPPED_ORDER;
  } catch {
    // Weights of other features than this release knows.
    return SHIPPED_ORDER;
  }
}
