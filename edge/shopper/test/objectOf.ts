import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { shopperOf } from "../shopperOf.ts";

/** The object behind a token. */
export async function objectOf(token: string) {
  const ref = await shopperOf(env, token);
  if (!ref) throw new Error("no shopper");
  return ref.stub;
}

/** Every row of every table that is about what somebody did. */
export async function rowsOf(token: string): Promise<Record<string, number>> {
  return runInDurableObject(await objectOf(token), (_, { storage: { sql } }) => {
    const tables = ["events", "items", "cart", "purchases", "refunds", "habits", "impressions"];
    return Object.fromEntries(
      [...tables, "mutes", "decisions", "outbox"].map((table) => [
        table,
        sql.exec<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).one().n,
      ]),
    );
  });
}
