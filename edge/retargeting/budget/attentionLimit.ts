import { ATTENTION_LIMITS, type AttentionLimit } from "../../../sdk/wire/index.ts";
import { getMeta } from "../../shopper/queries.ts";

/** Where the shopper's own limit is kept. */
export const ATTENTION_META = "attention";

/** What the shopper set; without it, the site's caps alone hold. */
export function attentionLimit(sql: SqlStorage): AttentionLimit {
  const held = getMeta(sql, ATTENTION_META);
  return ATTENTION_LIMITS.find((one) => one === held) ?? "as_set";
}
