import { CONTEXT_COUNT } from "./Features.ts";
import type { NetWeights } from "./RerankWeights.ts";

/** A network. */
export interface Net {
  /** Begins a query: what its context adds to each unit. */
  begin(context: readonly number[]): void;
  /** The score, within the query begun last, of the features at a place of an array. */
  score(features: Float64Array, at: number): number;
}

/** Units computed side by side: sums that don't wait for each other take a third of the time. */
const LANES = 4;

/** Lays the weights out for speed; throws a TypeError where they are of other features. */
export function createNet(weights: NetWeights, inputCount: number): Net {
  const isFitting =
    weights.linear.length === inputCount &&
    weights.units.every(({ inputs }) => inputs.length === inputCount + CONTEXT_COUNT);
  if (!isFitting) throw new TypeError("candour: the re-ranker's weights are of other features");
  const blocks = Math.ceil(weights.units.length / LANES);
  const unitCount = blocks * LANES;
  const linear = Float64Array.from(weights.linear);
  const outs = new Float64Array(unitCount);
  const biases = new Float64Array(unitCount);
  const contextInputs = new Float64Array(unitCount * CONTEXT_COUNT);
  // Block by block, then input by input, then lane by lane. Units that only fill a block up stay 0.
  const inputs = new Float64Array(unitCount * inputCount);
  weights.units.forEach((unit, n) => {
    outs[n] = unit.out;
    biases[n] = unit.bias;
    contextInputs.set(unit.inputs.slice(inputCount), n * CONTEXT_COUNT);
    const block = Math.floor(n / LANES) * inputCount * LANES;
    for (let input = 0; input < inputCount; input++) {
      inputs[block + input * LANES + (n % LANES)] = unit.inputs[input] ?? 0;
    }
  });

  const starts = new Float64Array(unitCount);
  function begin(context: readonly number[]): void {
    for (let unit = 0, input = 0; unit < unitCount; unit++) {
      let sum = biases[unit] ?? 0;
      for (let n = 0; n < CONTEXT_COUNT; n++) {
        sum += (contextInputs[input++] ?? 0) * (context[n] ?? 0);
      }
      starts[unit] = sum;
    }
  }

  // One function for all queries: an engine compiles anew what each of them would make.
  function score(features: Float64Array, at: number): number {
    let sum = weights.bias;
    for (let n = 0; n < inputCount; n++) sum += (linear[n] ?? 0) * (features[at + n] ?? 0);
    let input = 0;
    for (let unit = 0; unit < unitCount; unit += LANES) {
      let a = starts[unit] ?? 0;
      let b = starts[unit + 1] ?? 0;
      let c = starts[unit + 2] ?? 0;
      let d = starts[unit + 3] ?? 0;
      for (let n = 0; n < inputCount; n++) {
        const value = features[at + n] ?? 0;
        a += (inputs[input] ?? 0) * value;
        b += (inputs[input + 1] ?? 0) * value;
        c += (inputs[input + 2] ?? 0) * value;
        d += (inputs[input + 3] ?? 0) * value;
        input += LANES;
      }
      if (a > 0) sum += (outs[unit] ?? 0) * a;
      if (b > 0) sum += (outs[unit + 1] ?? 0) * b;
      if (c > 0) sum += (outs[unit + 2] ?? 0) * c;
      if (d > 0) sum += (outs[unit + 3] ?? 0) * d;
    }
    return sum;
  }
  return { begin, score };
}
