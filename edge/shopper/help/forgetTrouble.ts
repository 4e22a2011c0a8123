import { deleteMeta } from "../queries.ts";
import { HELP_META } from "./helpMeta.ts";

/** Nothing is known of any trouble any more. */
export function forgetTrouble(sql: SqlStorage): void {
  for (const key of Object.values(HELP_META)) deleteMeta(sql, key);
}
