const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const WEIGHT_DECAY = 1e-5;

/** Adam (Kingma and Ba, 2015) over flat parameters. */
export interface Adam {
  /** Where gradients are added up until the next step. */
  readonly gradient: Float64Array;
  /** Moves the parameters by the mean gradient of `count` examples and clears it. */
  step(rate: number, count: number): void;
}

export function createAdam(parameters: Float64Array): Adam {
  const gradient = new Float64Array(parameters.length);
  const first = new Float64Array(parameters.length);
  const second = new Float64Array(parameters.length);
  let steps = 0;
  return {
    gradient,
    step(rate, count) {
      steps++;
      const firstBias = 1 - FIRST_DECAY ** steps;
      const secondBias = 1 - SECOND_DECAY ** steps;
      for (let n = 0; n < parameters.length; n++) {
        const slope = (gradient[n] as number) / count + WEIGHT_DECAY * (parameters[n] as number);
        first[n] = FIRST_DECAY * (first[n] as number) + (1 - FIRST_DECAY) * slope;
        second[n] = SECOND_DECAY * (second[n] as number) + (1 - SECOND_DECAY) * slope * slope;
        const size = Math.sqrt((second[n] as number) / secondBias) + 1e-8;
        parameters[n] =
          (parameters[n] as number) - (rate * ((first[n] as number) / firstBias)) / size;
        gradient[n] = 0;
      }
    },
  };
}
