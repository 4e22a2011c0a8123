import {
  CANDIDATE_COUNT,
  CONTEXT_COUNT,
  PAIR_COUNT,
} from "../../../../sdk/rank/rerank/Features.ts";
import type { Scaling } from "./Network.ts";
import type { RerankExamples } from "./RerankExamples.ts";

/** Every n-th question is enough to know means and spreads by. */
const EVERY = 7;

/** Mean and spread of pair features and context; the others are 0 or about 1 already. */
export function scaleOf(examples: RerankExamples): {
  readonly candidate: Scaling;
  readonly context: Scaling;
} {
  const candidate = emptySums(CANDIDATE_COUNT);
  const context = emptySums(CONTEXT_COUNT);
  let candidates = 0;
  let questions = 0;
  for (let q = 0; q < examples.count; q += EVERY) {
    questions++;
    addTo(context, examples.contexts, q * CONTEXT_COUNT);
    for (let c = 0; c < (examples.counts[q] as number); c++) {
      candidates++;
      addTo(candidate, examples.features, (q * examples.candidates + c) * CANDIDATE_COUNT);
    }
  }
  const scaled = finish(candidate, candidates);
  scaled.means.fill(0, PAIR_COUNT);
  scaled.spreads.fill(1, PAIR_COUNT);
  return { candidate: scaled, context: finish(context, questions) };
}

interface Sums {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

function emptySums(size: number): Sums {
  return { sums: new Float64Array(size), squares: new Float64Array(size) };
}

function addTo({ sums, squares }: Sums, values: Float32Array, at: number): void {
  for (let n = 0; n < sums.length; n++) {
    const value = values[at + n] as number;
    sums[n] = (sums[n] as number) + value;
    squares[n] = (squares[n] as number) + value * value;
  }
}

function finish({ sums, squares }: Sums, count: number): Scaling {
  const means = sums.map((sum) => sum / Math.max(1, count));
  const spreads = squares.map((square, n) => {
    const variance = square / Math.max(1, count) - (means[n] as number) ** 2;
    return variance > 1e-9 ? Math.sqrt(variance) : 1;
  });
  return { means, spreads };
}
