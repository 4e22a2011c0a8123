import {
  CANDIDATE_COUNT,
  CONTEXT_COUNT,
  PAIR_COUNT,
} from "../../../../sdk/rank/rerank/Features.ts";
import type { RerankWeights } from "../../../../sdk/rank/rerank/RerankWeights.ts";
import { createDraw } from "../createDraw.ts";
import { createAdam } from "./createAdam.ts";
import { exportNetwork, layOut } from "./Network.ts";
import { createPass } from "./Pass.ts";
import type { RerankExamples } from "./RerankExamples.ts";
import { scaleOf } from "./scaleOf.ts";

/** How a re-ranker is learnt. */
export interface LearnOptions {
  /** Hidden units for items that the session does not hold, and for those that it holds. */
  readonly units: { readonly fresh: number; readonly seen: number };
  /** How many of the first tier's best are ranked anew. */
  readonly candidates: number;
  /** Times that every example is gone through. */
  readonly epochs: number;
  /** Questions between two steps. */
  readonly batch: number;
  /** The first steps' size; it falls to 0 over the run. */
  readonly rate: number;
  readonly seed: number;
  readonly onEpoch?: (epoch: number, loss: number, weights: () => RerankWeights) => void;
}

export const LEARN_OPTIONS: LearnOptions = {
  units: { fresh: 12, seen: 8 },
  candidates: 50,
  epochs: 5,
  batch: 64,
  rate: 0.01,
  seed: 12_345,
};

/** Steps over which the rate rises to its full size. */
const WARM_UP_STEPS = 200;

/**
 * Learns two small networks that score candidates, by softmax regression over the candidates of each question (the item
 * that came next against the rest), with Adam. The same examples and seed give the same weights on one engine.
 */
export function learnReranker(
  examples: RerankExamples,
  options: LearnOptions = LEARN_OPTIONS,
): RerankWeights {
  const { units, epochs, batch, onEpoch } = options;
  const contextCount = CONTEXT_COUNT;
  const fresh = layOut({ inputCount: PAIR_COUNT, contextCount, units: units.fresh }, 0);
  const seen = layOut({ inputCount: CANDIDATE_COUNT, contextCount, units: units.seen }, fresh.end);
  const draw = createDraw(options.seed);
  const parameters = new Float64Array(seen.end);
  for (const network of [fresh, seen]) {
    const spread = 2 / Math.sqrt(network.inputCount + contextCount);
    for (let at = network.inputs; at < network.biases; at++)
      parameters[at] = (draw() - 0.5) * spread;
    for (let at = network.biases; at < network.outs; at++) parameters[at] = draw() * 0.1;
    for (let at = network.outs; at < network.end; at++) parameters[at] = (draw() - 0.5) * 0.2;
  }
  const scaling = scaleOf(examples);
  const pass = createPass(examples, { fresh, seen, scaling });
  const adam = createAdam(parameters);
  const order = Uint32Array.from({ length: examples.count }, (_, n) => n);
  const steps = epochs * Math.ceil(examples.count / batch);
  const weights = (): RerankWeights => ({
    version: 1,
    candidates: examples.candidates,
    fresh: exportNetwork(fresh, parameters, scaling),
    seen: exportNetwork(seen, parameters, scaling),
  });
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, draw);
    let loss = 0;
    for (let from = 0; from < order.length; from += batch) {
      const questions = order.subarray(from, from + batch);
      for (const question of questions) loss += pass(question, parameters, adam.gradient);
      const warmth = Math.min(1, step / WARM_UP_STEPS);
      adam.step((options.rate * warmth * (steps - step)) / steps, questions.length);
      step++;
    }
    onEpoch?.(epoch, loss / examples.count, weights);
  }
  return weights();
}

function shuffle(order: Uint32Array, draw: () => number): void {
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(draw() * (n + 1));
    const kept = order[n] as number;
    order[n] = order[other] as number;
    order[other] = kept;
  }
}
