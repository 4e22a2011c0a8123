/** The row that a fault's path lies in: that with the longest path of which it is a part; -1 for none. */
export function rowOfPath(paths: readonly string[], path: string): number {
  let found = -1;
  for (const [at, one] of paths.entries()) {
    const isIn = path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`);
    if (isIn && one.length > (paths[found]?.length ?? -1)) found = at;
  }
  return found;
}
