/** What one contributor adds to each neighbour of a row, of whose visits only the one that says most counts. */
export interface StrongestVisits {
  /** Somebody else's visits follow. */
  begin(neighbour: number): void;
  /** By how much the sum grows; visits come one after the other. */
  gain(neighbour: number, visit: number, weight: number): number;
}

export function createStrongestVisits(itemCount: number): StrongestVisits {
  const best = new Float64Array(itemCount);
  const current = new Float64Array(itemCount);
  const visits = new Uint32Array(itemCount);
  return {
    begin(neighbour) {
      best[neighbour] = 0;
      current[neighbour] = 0;
    },
    gain(neighbour, visit, weight) {
      const before = Math.max(best[neighbour] as number, current[neighbour] as number);
      if (visits[neighbour] !== visit) {
        best[neighbour] = before;
        current[neighbour] = 0;
        visits[neighbour] = visit;
      }
      current[neighbour] = (current[neighbour] as number) + weight;
      return Math.max(best[neighbour] as number, current[neighbour] as number) - before;
    },
  };
}
