import type { RelationConstants } from "../constants/SiteConstants.ts";
import { gainOf } from "../measure/gainOf.ts";
import type { Hits } from "../measure/sharesOf.ts";
import type { Change } from "./grid.ts";

/** One set of constants that was tried. */
export interface Trial {
  /** How it differs from the defaults; empty for those themselves. */
  readonly change: Change;
  readonly hits: Hits;
}

/** All trials in turn, and the best of them. */
export interface Found {
  readonly trials: readonly Trial[];
  readonly best: Trial;
}

/**
 * Coordinate search: one knob after the other is set to its best value, from the defaults on, and once more around while
 * anything changes. What was tried is not tried again.
 */
export function search(
  defaults: RelationConstants,
  grid: readonly (readonly Change[])[],
  attempt: (constants: RelationConstants, number: number) => Hits,
): Found {
  const trials = new Map<string, Trial>();
  const attemptOnce = (constants: RelationConstants): Trial => {
    const change = differenceOf(constants, defaults);
    const key = JSON.stringify(change);
    const trial = trials.get(key) ?? { change, hits: attempt(constants, trials.size + 1) };
    trials.set(key, trial);
    return trial;
  };
  let best = attemptOnce(defaults);
  for (let round = 0; round < 2; round++) {
    const before = best;
    for (const values of grid) {
      const from = { ...defaults, ...best.change };
      for (const value of values) {
        const trial = attemptOnce({ ...from, ...value });
        if (gainOf(trial.hits, best.hits).mean > 0) best = trial;
      }
    }
    if (best === before) break;
  }
  return { trials: [...trials.values()], best };
}

/** Names in the order of the defaults, so that equal changes read alike. */
function differenceOf(constants: RelationConstants, defaults: RelationConstants): Change {
  const names = Object.keys(defaults) as (keyof RelationConstants)[];
  const own = names.filter((name) => constants[name] !== defaults[name]);
  return Object.fromEntries(own.map((name) => [name, constants[name]]));
}
