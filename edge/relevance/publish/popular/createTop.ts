/** What scored best of what was told, of bounded size. */
export interface Top {
  add(id: string, score: number): void;
  /** The best first; of equal ones the first by id. */
  best(): Scored[];
}

export interface Scored {
  readonly id: string;
  readonly score: number;
}

/** What scores nothing is left out. */
export function createTop(limit: number): Top {
  let kept: Scored[] = [];
  const cut = (): Scored[] => {
    kept.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    kept = kept.slice(0, limit);
    return kept;
  };
  return {
    add(id, score) {
      if (!(score > 0)) return;
      kept.push({ id, score });
      if (kept.length >= 4 * limit) cut();
    },
    best: cut,
  };
}
