/** What is bought again and again may add at most, in units of a relation's typical weight. */
const SHARE = 0.5;
/** Parts of the usual time between two purchases: from when it is due, and until when. */
const FROM = 0.5;
const UNTIL = 3;

/**
 * How much an item that is bought at intervals adds to its score: nothing before half of the usual time has gone by, most
 * when it has, nothing again after three of them: the shopper has stopped. 0 to 0.5; 0 where an interval is none.
 */
export function dueAgain(ageMs: number, everyMs: number): number {
  const part = everyMs > 0 ? ageMs / everyMs : 0;
  if (part <= FROM || part >= UNTIL) return 0;
  return SHARE * (part <= 1 ? (part - FROM) / (1 - FROM) : (UNTIL - part) / (UNTIL - 1));
}
