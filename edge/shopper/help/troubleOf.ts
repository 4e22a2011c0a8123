import { VISIT_GAP_MS } from "../limits.ts";
import { getMeta } from "../queries.ts";
import { HELP_META } from "./helpMeta.ts";
import type { Trouble } from "./Trouble.ts";

/** The trouble of the visit that goes on; null where there is none, or the shopper has put help away since it began. */
export function troubleOf(sql: SqlStorage, now: number): Trouble | null {
  const noted = getMeta(sql, HELP_META.trouble);
  if (noted === null) return null;
  const trouble: Trouble = JSON.parse(noted);
  const dismissedAt = Number(getMeta(sql, HELP_META.dismissedAt) ?? -1);
  return trouble.at < now - VISIT_GAP_MS || dismissedAt >= trouble.visit ? null : trouble;
}
