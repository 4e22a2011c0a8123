import { Problem } from "../platform/problem.ts";
import type { Change, ChangeEntry } from "./Change.ts";
import { type Condition, insertEntry, selectLast } from "./queries.ts";
import { LOG_START, sealOf } from "./sealOf.ts";

/** How often another's entry may come in between before it is given up. */
const TRIES = 20;
const ALWAYS: Condition = { sql: "1", values: [] };

interface Recorded {
  readonly site: string;
  readonly change: Change;
  /** What the change is made of; none of them may do anything where the condition does not hold. */
  readonly statements?: readonly D1PreparedStatement[];
  readonly condition?: Condition;
}

/**
 * Makes a change and writes it into the site's log, as one transaction: there is no change without its entry. Answers
 * what the statements returned, or null where the condition did not hold and nothing was changed.
 */
export async function recordChange(
  db: D1Database,
  { site, change, statements = [], condition = ALWAYS }: Recorded,
): Promise<D1Result[] | null> {
  for (let tried = 0; tried < TRIES; tried++) {
    const entry = await nextEntry(db, site, change);
    try {
      const [written, ...rest] = await db.batch([
        insertEntry(db, { site, entry, condition }),
        ...statements,
      ]);
      return written?.meta.changes === 0 ? null : rest;
    } catch (error) {
      // Somebody else's entry took the number: nothing of the batch was done.
      if (!String(error).includes("UNIQUE constraint failed: change_log")) throw error;
    }
  }
  throw new Problem(503, "Too many people change this site at the same moment. Try again.", {
    headers: { "Retry-After": "1" },
  });
}

async function nextEntry(db: D1Database, site: string, change: Change): Promise<ChangeEntry> {
  const last = await selectLast(db, site);
  const { act, target, actor, detail } = change;
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at: Date.now(),
    act,
    target,
    actor: actor.name,
    role: actor.role,
    via: actor.via,
    detail: JSON.stringify(detail),
    prev: last?.hash ?? LOG_START,
  };
  return { ...entry, hash: sealOf(site, entry) };
}
