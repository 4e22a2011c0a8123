/** Every kind of row that an object holds, by the name under which it is exported and counted when it is erased. */
export const ROW_CLASSES = {
  receipts: "SELECT at, gpc, receipt FROM consents ORDER BY seq",
  events: "SELECT name, at FROM events ORDER BY seq",
  products:
    "SELECT item_id, title, category, price, views, carts, purchases, first_at, last_at FROM items",
  cart: "SELECT item_id, quantity, at FROM cart",
  purchases: "SELECT transaction_id, item_id, quantity, at FROM purchases",
  refunds: "SELECT transaction_id, item_id, quantity, at FROM refunds",
  hours: "SELECT hour, views FROM habits",
  impressions: "SELECT key AS item_id, hour, value AS count FROM impressions, json_each(counts)",
  mutes: "SELECT kind, name, at FROM mutes",
  weights: "SELECT category, choice, at FROM weights",
  decisions: "SELECT at, body FROM decisions ORDER BY seq",
  reminders: "SELECT item_id, kind, at, price, low, met_at, seen, channel FROM reminders",
  messages: "SELECT kind, item_id, channel, at, send_at, state, why, responded_hour FROM messages",
  looks: "SELECT at, role, reason FROM access ORDER BY seq",
  attention: "SELECT item_id, kind, at, seen_at, clicked_at FROM attention",
  ad_refs: "SELECT ref, until FROM ad_refs",
  ad_ledger: "SELECT at, kind, item_id, transaction_id, quantity, after FROM ad_ledger",
  acts: "SELECT at, body FROM acts",
  measured: "SELECT body FROM measured",
  /** On its way to the statistics, without a name. */
  leaving: "SELECT body FROM outbox UNION ALL SELECT body FROM report_outbox",
  /** The link to a customer, the visit so far, marks of time. The salt stays where it is: it hides who counted. */
  notes: "SELECT key, value FROM meta WHERE key <> 'salt'",
} as const;

export type RowCounts = Readonly<Record<string, number>>;

const CLASSES = Object.entries(ROW_CLASSES);

/** How many rows of each kind there are. */
export function countRows(sql: SqlStorage): RowCounts {
  const count = (rows: string): number =>
    sql.exec<{ n: number }>(`SELECT count(*) AS n FROM (${rows})`).one().n;
  return Object.fromEntries(CLASSES.map(([name, rows]) => [name, count(rows)]));
}

/** The rows themselves; what is kept as JSON is given as what it says. */
export function allRows(sql: SqlStorage): Readonly<Record<string, object[]>> {
  const read = (rows: string): object[] =>
    sql
      .exec(rows)
      .toArray()
      .map(({ body, receipt, ...row }) => ({
        ...row,
        ...(typeof body === "string" && { body: JSON.parse(body) }),
        ...(typeof receipt === "string" && { receipt: JSON.parse(receipt) }),
      }));
  return Object.fromEntries(CLASSES.map(([name, rows]) => [name, read(rows)]));
}
