/** Values that the platform binds in one statement at most. */
const BOUND_MAX = 100;

/** What stands before and behind the rows of a statement. */
export interface RowsStatement {
  readonly head: string;
  readonly tail?: string;
}

/**
 * Writes rows of one length in as few statements as the platform's limit of bound values allows, and gives what they
 * return. One row and a hundred cost nearly the same: a statement is dearer than a row.
 */
export function execRows<T extends Record<string, SqlStorageValue>>(
  sql: SqlStorage,
  { head, tail = "" }: RowsStatement,
  rows: readonly (readonly SqlStorageValue[])[],
): T[] {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return [];
  const most = Math.floor(BOUND_MAX / width);
  const row = `(${new Array(width).fill("?").join(", ")})`;
  const found: T[] = [];
  for (let from = 0; from < rows.length; from += most) {
    const chunk = rows.slice(from, from + most);
    // The text depends on the number of rows alone: the platform keeps the statements it has prepared.
    const text = `${head} VALUES ${new Array(chunk.length).fill(row).join(", ")} ${tail}`;
    found.push(...sql.exec<T>(text, ...chunk.flat()).toArray());
  }
  return found;
}
