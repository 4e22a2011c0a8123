/**
 * SQL that gets rid of what deleted rows leave behind. The platform lets nobody say `PRAGMA secure_delete` or `VACUUM`, so
 * the tables are written anew and the pages that are free are written over: https://sqlite.org/fileformat2.html
 */

const FILLER = "filler";
const COPY = "copy_of_";

/**
 * A row of so many bytes fills a leaf page of 4096 bytes, and as many overflow pages, to the last byte: nothing that lay
 * there shows between rows.
 */
const bytesOfRow = (overflowPages: number): number => 489 + 3_568 + overflowPages * 4_092;
const LARGE = new ArrayBuffer(bytesOfRow(16));
const SMALL = new ArrayBuffer(bytesOfRow(0));

interface Part extends Record<string, SqlStorageValue> {
  name: string;
  sql: string;
}

function tables(sql: SqlStorage): Part[] {
  const own = `SELECT name, sql FROM sqlite_master WHERE type = 'table'
    AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'`;
  return sql.exec<Part>(own).toArray();
}

/** Whether there are tables at all: an object that was erased has none. */
export function hasTables(sql: SqlStorage): boolean {
  return tables(sql).some(({ name }) => name === "meta");
}

/**
 * Writes zeros over the free pages of a file that was never larger than this, and gives how large it is then. How many
 * are free the platform tells nobody: `databaseSize` is of the pages in use.
 */
export function fillFreePages(sql: SqlStorage, largestBytes: number): number {
  sql.exec(`DROP TABLE IF EXISTS ${FILLER}`);
  sql.exec(`CREATE TABLE ${FILLER} (zeros BLOB NOT NULL) STRICT`);
  for (let left = 1; left > 0; left = largestBytes - sql.databaseSize) {
    sql.exec(`INSERT INTO ${FILLER} VALUES (?)`, left > 2 * LARGE.byteLength ? LARGE : SMALL);
  }
  return sql.databaseSize;
}

export function dropFiller(sql: SqlStorage): void {
  sql.exec(`DROP TABLE IF EXISTS ${FILLER}`);
}

/**
 * Writes every table anew, without its indexes: they would come to lie among what the old tables held. Gives how much
 * was in use at most.
 */
export function renewTables(sql: SqlStorage): number {
  for (const { name, sql: made } of tables(sql)) {
    if (name === FILLER) continue;
    sql.exec(made.replace(/^CREATE TABLE (\w+|"\w+")/, `CREATE TABLE ${COPY}${name}`));
    sql.exec(`INSERT INTO ${COPY}${name} SELECT * FROM ${name}`);
  }
  const mostBytes = sql.databaseSize;
  for (const { name } of tables(sql)) {
    if (!name.startsWith(COPY)) sql.exec(`DROP TABLE ${name}`);
  }
  for (const { name } of tables(sql)) {
    sql.exec(`ALTER TABLE ${name} RENAME TO ${name.slice(COPY.length)}`);
  }
  return mostBytes;
}
