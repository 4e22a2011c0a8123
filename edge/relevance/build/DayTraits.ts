import { LATE_SHARE, packTraits } from "./packTraits.ts";

/** Demand by item and day, where sessions are not kept: traits come out as from the sessions themselves, to the day. */
export interface DayTraits {
  add(id: string, day: number, count: number): void;
  /** Traits by the order of the ids; 0 for what `isPublic` keeps back. */
  finish(ids: readonly string[], isPublic: (id: string) => boolean): Uint32Array<ArrayBuffer>;
}

export function createDayTraits(): DayTraits {
  /** By item: day, count, day, count, ... */
  const items = new Map<string, number[]>();
  const totals = new Map<number, number>();
  return {
    add(id, day, count) {
      const known = items.get(id);
      if (known) known.push(day, count);
      else items.set(id, [day, count]);
      totals.set(day, (totals.get(day) ?? 0) + count);
    },
    finish(ids, isPublic) {
      const days = [...totals].sort(([a], [b]) => a - b);
      const all = days.reduce((sum, [, count]) => sum + count, 0);
      const begins = new Map<number, number>();
      const ends = new Map<number, number>();
      let before = 0;
      for (const [day, count] of days) {
        begins.set(day, before / all);
        before += count;
        ends.set(day, before / all);
      }
      return Uint32Array.from(ids, (id) => {
        const acts = isPublic(id) ? (items.get(id) ?? []) : [];
        const sum = { count: 0, late: 0, last: 0, first: 1 };
        for (let at = 0; at < acts.length; at += 2) {
          const day = acts[at] ?? 0;
          const count = acts[at + 1] ?? 0;
          const end = ends.get(day) ?? 1;
          sum.count += count;
          if (end > 1 - LATE_SHARE) sum.late += count;
          sum.last = Math.max(sum.last, end);
          sum.first = Math.min(sum.first, begins.get(day) ?? 0);
        }
        return packTraits(sum);
      });
    },
  };
}
