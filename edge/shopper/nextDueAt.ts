import { SECOND_MS } from "../platform/time.ts";
import { nextMessageAt } from "../reminders/queriesOfMessages.ts";
import { getMeta } from "./queries.ts";
import { nextPruneAt } from "./retention.ts";

/** When something is next due where nothing waits to leave: something's end, or a message. */
export function nextDueAt(sql: SqlStorage, now: number): number {
  const pruneAt = nextPruneAt(sql, now);
  // Who never said how to be reached has no message.
  const messageAt = getMeta(sql, "contact") === null ? null : nextMessageAt(sql);
  return messageAt === null ? pruneAt : Math.min(pruneAt, Math.max(messageAt, now + SECOND_MS));
}
