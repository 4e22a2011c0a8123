/** The function's answer, worked out when it is first asked for and then kept. */
export function once<T extends object>(work: () => T): () => T {
  let kept: T | undefined;
  return () => {
    kept ??= work();
    return kept;
  };
}
