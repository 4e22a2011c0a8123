import { CANDIDATE_COUNT, CONTEXT_COUNT } from "../../../../sdk/rank/rerank/Features.ts";
import type { Network, Scaling } from "./Network.ts";
import type { RerankExamples } from "./RerankExamples.ts";

/** Adds one question's gradient to `gradient` and answers its loss. */
export type Pass = (question: number, parameters: Float64Array, gradient: Float64Array) => number;

/** Gradients smaller than this change nothing and are most of them. */
const NEGLIGIBLE = 3e-4;

/** A forward and backward pass of the softmax over one question's candidates. */
export function createPass(
  examples: RerankExamples,
  model: {
    readonly fresh: Network;
    readonly seen: Network;
    readonly scaling: { readonly candidate: Scaling; readonly context: Scaling };
  },
): Pass {
  const { candidates, counts, features, contexts, isSeen, targets } = examples;
  const { fresh, seen, scaling } = model;
  const stride = CANDIDATE_COUNT + CONTEXT_COUNT;
  const inputs = new Float64Array(candidates * stride);
  const unitStride = Math.max(fresh.units, seen.units);
  const active = new Float64Array(candidates * unitStride);
  const scores = new Float64Array(candidates);

  function fill(question: number, c: number, network: Network): void {
    const from = (question * candidates + c) * CANDIDATE_COUNT;
    const to = c * stride;
    const { means, spreads } = scaling.candidate;
    for (let n = 0; n < network.inputCount; n++) {
      inputs[to + n] =
        ((features[from + n] as number) - (means[n] as number)) / (spreads[n] as number);
    }
    for (let n = 0; n < CONTEXT_COUNT; n++) {
      const value = contexts[question * CONTEXT_COUNT + n] as number;
      inputs[to + network.inputCount + n] =
        (value - (scaling.context.means[n] as number)) / (scaling.context.spreads[n] as number);
    }
  }

  function forward(c: number, network: Network, parameters: Float64Array): number {
    const { inputCount, units } = network;
    const width = inputCount + CONTEXT_COUNT;
    const at = c * stride;
    let score = parameters[network.bias] as number;
    for (let n = 0; n < inputCount; n++) {
      score += (parameters[network.linear + n] as number) * (inputs[at + n] as number);
    }
    for (let unit = 0; unit < units; unit++) {
      const weights = network.inputs + unit * width;
      let sum = parameters[network.biases + unit] as number;
      for (let n = 0; n < width; n++) {
        sum += (parameters[weights + n] as number) * (inputs[at + n] as number);
      }
      const value = sum > 0 ? sum : 0;
      active[c * unitStride + unit] = value;
      score += (parameters[network.outs + unit] as number) * value;
    }
    return score;
  }

  function backward(
    c: number,
    of: { network: Network; slope: number; parameters: Float64Array; gradient: Float64Array },
  ): void {
    const { network, slope, parameters, gradient } = of;
    const { inputCount, units } = network;
    const width = inputCount + CONTEXT_COUNT;
    const at = c * stride;
    gradient[network.bias] = (gradient[network.bias] as number) + slope;
    for (let n = 0; n < inputCount; n++) {
      const to = network.linear + n;
      gradient[to] = (gradient[to] as number) + slope * (inputs[at + n] as number);
    }
    for (let unit = 0; unit < units; unit++) {
      const value = active[c * unitStride + unit] as number;
      if (value <= 0) continue;
      const out = network.outs + unit;
      gradient[out] = (gradient[out] as number) + slope * value;
      const inner = slope * (parameters[out] as number);
      const bias = network.biases + unit;
      gradient[bias] = (gradient[bias] as number) + inner;
      const weights = network.inputs + unit * width;
      for (let n = 0; n < width; n++) {
        gradient[weights + n] =
          (gradient[weights + n] as number) + inner * (inputs[at + n] as number);
      }
    }
  }

  return (question, parameters, gradient) => {
    const count = counts[question] as number;
    const target = targets[question] as number;
    let highest = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < count; c++) {
      const network = isSeen[question * candidates + c] === 1 ? seen : fresh;
      fill(question, c, network);
      const score = forward(c, network, parameters);
      scores[c] = score;
      if (score > highest) highest = score;
    }
    let total = 0;
    for (let c = 0; c < count; c++) {
      scores[c] = Math.exp((scores[c] as number) - highest);
      total += scores[c] as number;
    }
    for (let c = 0; c < count; c++) {
      const slope = (scores[c] as number) / total - (c === target ? 1 : 0);
      if (Math.abs(slope) < NEGLIGIBLE) continue;
      const network = isSeen[question * candidates + c] === 1 ? seen : fresh;
      backward(c, { network, slope, parameters, gradient });
    }
    return -Math.log((scores[target] as number) / total);
  };
}
