/** Brings an object's tables to its newest schema. An object without tables stays so unless `create`. */
export function applySteps(
  sql: SqlStorage,
  steps: readonly string[],
  { create }: { create: boolean },
): boolean {
  const find = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'";
  const exists = sql.exec(find).toArray().length > 0;
  if (!exists && !create) return false;
  if (!exists)
    sql.exec("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID");
  const read = "SELECT value FROM meta WHERE key = 'schema'";
  const applied = Number(sql.exec<{ value: string }>(read).toArray()[0]?.value ?? 0);
  for (const step of steps.slice(applied)) sql.exec(step);
  if (applied < steps.length) {
    sql.exec("INSERT OR REPLACE INTO meta (key, value) VALUES ('schema', ?)", `${steps.length}`);
  }
  return true;
}
