import type { Receipt } from "../../sdk/wire/index.ts";
import { insertWithdrawal } from "../platform/queries.ts";

/**
 * Keeps the receipt of a withdrawal or an erasure; it holds no shopper. The erasure is done by then: a database that is
 * away must not turn it into a failure, for the shopper has the receipt too.
 */
export async function keepWithdrawal(env: Env, site: string, receipt: Receipt): Promise<void> {
  try {
    const { id, at } = receipt;
    await insertWithdrawal(env.DB, { id, at, site, json: JSON.stringify(receipt) });
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    console.error(JSON.stringify({ at: "keepWithdrawal", kind }));
  }
}
