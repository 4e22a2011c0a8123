import type { Popular } from "../../snapshot/Popular.ts";
import type { ItemStats } from "../ItemStats.ts";
import { createTop, type Scored } from "./createTop.ts";
import { riseOf } from "./riseOf.ts";

/** The items that lists of what is popular can be made of: by what is asked for of late, ever, and more than before. */
export interface Asked {
  readonly now: readonly Scored[];
  readonly ever: readonly Scored[];
  readonly rise: readonly Scored[];
  /** All demand that was counted, that of other items too. */
  readonly behind: NonNullable<Popular["behind"]>;
}

/** Of late they fill the lists of categories, too. */
const NOW_MAX = 5_000;
const OTHERS_MAX = 1_000;

/** Gathers them, a few at a time. */
export function createAsked(k: number) {
  const now = createTop(NOW_MAX);
  const ever = createTop(OTHERS_MAX);
  const rise = createTop(OTHERS_MAX);
  const behind = { now: 0, ever: 0 };
  const addBehind = (more: Asked["behind"]): void => {
    behind.now += more.now;
    behind.ever += more.ever;
  };
  return {
    /** Of what fewer than `k` shoppers asked for nothing is told. */
    add(id: string, stats: ItemStats): void {
      addBehind(stats);
      if (stats.shoppers < k) return;
      now.add(id, stats.now);
      ever.add(id, stats.ever);
      rise.add(id, riseOf(stats, k));
    },
    join(asked: Asked): void {
      addBehind(asked.behind);
      for (const { id, score } of asked.now) now.add(id, score);
      for (const { id, score } of asked.ever) ever.add(id, score);
      for (const { id, score } of asked.rise) rise.add(id, score);
    },
    best: (): Asked => ({ now: now.best(), ever: ever.best(), rise: rise.best(), behind }),
  };
}
