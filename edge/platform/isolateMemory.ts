const kept: { clear(): void }[] = [];

/**
 * What an isolate remembers from one request to the next, of whatever part. What is remembered here can be forgotten all
 * at once, which is how a test begins as in a new isolate.
 */
export const isolateMemory = {
  /** Counts something among what is remembered, and answers it. */
  of<T extends { clear(): void }>(memory: T): T {
    kept.push(memory);
    return memory;
  },
  forget(): void {
    for (const memory of kept) memory.clear();
  },
};
