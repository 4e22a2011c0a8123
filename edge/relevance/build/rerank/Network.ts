import type { NetWeights } from "../../../../sdk/rank/rerank/RerankWeights.ts";

/** Where one network's numbers lie in the flat parameters that learning works on. */
export interface Network {
  readonly inputCount: number;
  readonly contextCount: number;
  readonly units: number;
  readonly bias: number;
  readonly linear: number;
  /** Inputs of unit after unit, each with its context inputs. */
  readonly inputs: number;
  readonly biases: number;
  readonly outs: number;
  readonly end: number;
}

/** The shape of a network. */
export interface NetworkSize {
  readonly inputCount: number;
  readonly contextCount: number;
  readonly units: number;
}

/** Lays a network out from a place of the flat parameters on. */
export function layOut(size: NetworkSize, from: number): Network {
  const { inputCount, contextCount, units } = size;
  const linear = from + 1;
  const inputs = linear + inputCount;
  const biases = inputs + units * (inputCount + contextCount);
  return {
    ...size,
    bias: from,
    linear,
    inputs,
    biases,
    outs: biases + units,
    end: biases + 2 * units,
  };
}

/** Mean and spread of each input, by which learning scales it. */
export interface Scaling {
  readonly means: Float64Array;
  readonly spreads: Float64Array;
}

/** The network as it is shipped: scaling folded into the weights, five significant digits. */
export function exportNetwork(
  network: Network,
  parameters: Float64Array,
  scaling: { readonly candidate: Scaling; readonly context: Scaling },
): NetWeights {
  const { inputCount, contextCount, units } = network;
  const { candidate, context } = scaling;
  let bias = parameters[network.bias] ?? 0;
  const linear = Array.from({ length: inputCount }, (_, n) => {
    const weight = (parameters[network.linear + n] ?? 0) / (candidate.spreads[n] ?? 1);
    bias -= weight * (candidate.means[n] ?? 0);
    return short(weight);
  });
  return {
    bias: short(bias),
    linear,
    units: Array.from({ length: units }, (_, unit) => {
      let unitBias = parameters[network.biases + unit] ?? 0;
      const from = network.inputs + unit * (inputCount + contextCount);
      const inputs = Array.from({ length: inputCount + contextCount }, (_, n) => {
        const scale = n < inputCount ? candidate : context;
        const at = n < inputCount ? n : n - inputCount;
        const weight = (parameters[from + n] ?? 0) / (scale.spreads[at] ?? 1);
        unitBias -= weight * (scale.means[at] ?? 0);
        return short(weight);
      });
      return { bias: short(unitBias), inputs, out: short(parameters[network.outs + unit] ?? 0) };
    }),
  };
}

function short(value: number): number {
  return Number(value.toPrecision(5));
}
