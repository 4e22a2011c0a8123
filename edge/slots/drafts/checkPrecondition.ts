import { isRecord } from "../../../sdk/wire/index.ts";
import { selectEntriesBefore } from "../../changes/queries.ts";
import { Problem } from "../../platform/problem.ts";
import type { Draft } from "./Draft.ts";
import { etagOf } from "./etagOf.ts";
import type { Precondition } from "./Precondition.ts";

const LOOKED_BACK = 50;

/** Lets pass where the draft is what the caller believes; else a 412 that names who changed it since, and what. */
export async function checkPrecondition(
  db: D1Database,
  {
    site,
    id,
    draft,
    ifMatch,
    isNew,
  }: Precondition & { site: string; id: string; draft: Draft | null },
): Promise<void> {
  const etag = draft && etagOf(draft.text);
  if (isNew && draft) throw conflict(`There is a slot ${id} already.`, { etag, since: [] });
  if (!ifMatch) return;
  if (etag !== null && (ifMatch.includes("*") || ifMatch.includes(etag))) return;
  const entries = await selectEntriesBefore(db, {
    ...{ site, target: id, limit: LOOKED_BACK },
    before: Number.MAX_SAFE_INTEGER,
  });
  const since: { by: string; at: number; act: string; changes: unknown }[] = [];
  for (const { act, actor, role, at, detail } of entries) {
    if (act !== "slot.save" && act !== "slot.delete") continue;
    const said: unknown = JSON.parse(detail);
    const details = isRecord(said) ? said : {};
    // What the caller has seen, and everything before it, is no news.
    if (typeof details.etag === "string" && ifMatch.includes(details.etag)) break;
    since.push({ by: actor ?? `${role} key`, at, act, changes: details.changes ?? [] });
  }
  const [last] = since;
  const who = last
    ? `${last.by} ${last.act === "slot.delete" ? "deleted" : "saved"} it`
    : "It was changed";
  throw conflict(`${who} since you read it; nothing of yours was saved.`, { etag, since });
}

function conflict(detail: string, conflict: object): Problem {
  return new Problem(412, detail, { title: "Somebody else saved", members: { conflict } });
}
