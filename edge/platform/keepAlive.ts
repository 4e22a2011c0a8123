const kept: unknown[] = [];

/**
 * Keeps one object of a kind for as long as the isolate lives. What a request makes is gone when garbage is collected, and
 * an engine that then meets no object of a class, or no function of a place in the source, throws away the code that it
 * compiled for them: without one that stays, the same code is compiled anew after each collection. Numbers of the one that
 * is kept must be as those of the others: fractions where they may be.
 */
export function keepAlive<T>(one: T): T {
  kept.push(one);
  return one;
}
