import type { Manifest } from "../../snapshot/Manifest.ts";
import type { PartStore } from "../../snapshot/PartStore.ts";
import { handlesOf } from "../popular/handlesOf.ts";

/** Ids looked up by one statement. */
const PAGE_IDS = 10_000;

/** Handles by id, remembered: the directory of a snapshot of millions is too long to be read twice a minute. */
export class HandleBook {
  readonly #sql: SqlStorage;
  readonly #bucket: PartStore;

  constructor(sql: SqlStorage, bucket: PartStore) {
    this.#sql = sql;
    this.#bucket = bucket;
    sql.exec(`
      CREATE TABLE IF NOT EXISTS handles (id TEXT PRIMARY KEY, item INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS handles_of (only INTEGER PRIMARY KEY CHECK (only = 1), item_order INTEGER NOT NULL);
    `);
  }

  /** The handle of each of the ids in a snapshot; -1 where it has none. */
  async find(
    snapshot: Pick<Manifest, "directory" | "order" | "item_count">,
    ids: readonly string[],
  ): Promise<Int32Array> {
    this.#keepTo(snapshot.order ?? 0);
    const found = new Int32Array(ids.length).fill(-1);
    for (let at = 0; at < ids.length; at += PAGE_IDS) {
      const page = ids.slice(at, at + PAGE_IDS);
      const known = await this.#page(snapshot, page);
      page.forEach((id, n) => {
        found[at + n] = known.get(id) ?? -1;
      });
    }
    return found;
  }

  async #page(
    snapshot: Pick<Manifest, "directory" | "item_count">,
    ids: readonly string[],
  ): Promise<Map<string, number>> {
    // What a snapshot lacked is looked for again in one that has more: -1 stands for none of 0 items, -2 for none of one.
    const missing = -1 - snapshot.item_count;
    const rows = this.#sql.exec<{ id: string; item: number }>(
      "SELECT id, item FROM handles WHERE id IN (SELECT value FROM json_each(?)) AND (item >= 0 OR item = ?)",
      ...[JSON.stringify(ids), missing],
    );
    const known = new Map<string, number>();
    for (const { id, item } of rows) known.set(id, Math.max(-1, item));
    const others = ids.filter((id) => !known.has(id));
    if (others.length === 0) return known;
    const read = await handlesOf(this.#bucket, snapshot, others);
    const told = others.map((id) => [id, read.get(id) ?? missing] as const);
    this.#sql.exec(
      "INSERT OR REPLACE INTO handles SELECT value ->> 0, value ->> 1 FROM json_each(?)",
      JSON.stringify(told),
    );
    for (const [id, item] of told) known.set(id, Math.max(-1, item));
    return known;
  }

  /** Forgets what is of another order. */
  #keepTo(order: number): void {
    const [of] = this.#sql
      .exec<{ item_order: number }>("SELECT item_order FROM handles_of")
      .toArray();
    if (of?.item_order === order) return;
    this.#sql.exec("DELETE FROM handles");
    this.#sql.exec("INSERT OR REPLACE INTO handles_of VALUES (1, ?)", order);
  }
}
