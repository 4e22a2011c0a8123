/** What was counted since the isolate began, by name. */
export const counts: Record<string, number> = {};

export function count(name: string, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

/** Counts the calls to a class of objects, alarms included, and the rows that they read and write; an alarm that is set is billed as a row. */
export function meter(name: string, objects: { readonly prototype: object }): void {
  for (const method of Object.getOwnPropertyNames(objects.prototype)) {
    const own: unknown = Reflect.get(objects.prototype, method);
    if (method === "constructor" || typeof own !== "function") continue;
    const counted = function (this: { ctx: DurableObjectState }, ...given: unknown[]): unknown {
      count(`${name} calls`);
      countAlarms(this.ctx.storage, name);
      const before = rowsOf(this.ctx.storage.sql);
      const result: unknown = Reflect.apply(own, this, given);
      const tell = (): void => {
        const after = rowsOf(this.ctx.storage.sql);
        count(`${name} rows read`, after.read - before.read);
        count(`${name} rows written`, after.written - before.written);
        count(`${name} bytes kept`, after.bytes - before.bytes);
      };
      if (result instanceof Promise) void result.finally(tell).catch(() => {});
      else tell();
      return result;
    };
    Reflect.set(objects.prototype, method, counted);
  }
}

const alarmed = new WeakSet<DurableObjectStorage>();

function countAlarms(storage: DurableObjectStorage, name: string): void {
  if (alarmed.has(storage)) return;
  alarmed.add(storage);
  const setAlarm = storage.setAlarm.bind(storage);
  Reflect.set(storage, "setAlarm", (...given: Parameters<typeof setAlarm>) => {
    count(`${name} rows written`);
    return setAlarm(...given);
  });
}

interface Rows {
  read: number;
  written: number;
  /** Of the whole database. */
  bytes: number;
}

/** Statements of each database so far: a cursor's counts grow while it is read. */
const cursors = new WeakMap<SqlStorage, SqlStorageCursor<Record<string, SqlStorageValue>>[]>();
const sums = new WeakMap<SqlStorage, Rows>();

function rowsOf(sql: SqlStorage): Rows {
  const isFirst = !cursors.has(sql);
  if (isFirst) {
    cursors.set(sql, []);
    const exec = sql.exec.bind(sql);
    Reflect.set(sql, "exec", (...given: Parameters<typeof exec>) => {
      const cursor = exec(...given);
      cursors.get(sql)?.push(cursor);
      return cursor;
    });
  }
  const sum = sums.get(sql) ?? { read: 0, written: 0, bytes: 0 };
  for (const cursor of cursors.get(sql)?.splice(0) ?? []) {
    sum.read += cursor.rowsRead;
    sum.written += cursor.rowsWritten;
  }
  // What was there before the first look counts as kept by the first call.
  const known = { ...sum };
  sum.bytes = sql.databaseSize;
  sums.set(sql, sum);
  return isFirst ? known : { ...sum };
}
