import { correctTime } from "./correctTime.ts";
import type { CandourEvent } from "./events.ts";
import { isRecord } from "./isRecord.ts";
import { ID_FORM, LIMITS, SITE_FORM } from "./limits.ts";
import type { RejectionCode } from "./messages.ts";
import { own } from "./own.ts";
import { parseEvent } from "./parseEvent.ts";
import { parseRecord } from "./reader.ts";
import type { Result } from "./result.ts";

/** One event of a batch: itself, or why it is refused. */
export type ParsedEvent =
  | { readonly index: number; readonly event: CandourEvent }
  | {
      readonly index: number;
      /** As sent, where it has the form of an id. */
      readonly id: string | null;
      readonly code: RejectionCode;
      readonly detail: string;
    };

export interface ParsedBatch {
  readonly site: string;
  readonly shopper: string | null;
  /** Global Privacy Control as the page saw it; the header says it too. */
  readonly gpc: boolean;
  /** The browser says that a program drives it (`navigator.webdriver`). */
  readonly automated: boolean;
  /** In the order sent. A bad event is refused alone. */
  readonly events: readonly ParsedEvent[];
}

/** The message of the fault that is answered with 413. */
export const TOO_MANY_EVENTS = `must have at most ${LIMITS.batchEvents} entries`;

/**
 * The body of `POST /v1/events`. `now` is the receiver's clock, milliseconds since the epoch; each event's `at` is put
 * right by `sent_at`. A fault is given only where the batch as a whole can't be taken. Never throws.
 */
export function parseBatch(value: unknown, now: number): Result<ParsedBatch> {
  return parseRecord(value, (batch) => {
    const site = batch.text("site", { form: SITE_FORM, hint: "must be the id of a site" });
    batch.need("site", site);
    const sentAt = batch.number("sent_at", { min: -8.64e15, max: 8.64e15 });
    let index = -1;
    const events = batch.list("events", LIMITS.batchEvents, (entry): ParsedEvent => {
      index += 1;
      return parseOne(entry, index, { sentAt, now });
    });
    batch.need("events", events);
    return {
      site: site ?? "",
      shopper: batch.text("shopper") ?? null,
      gpc: batch.flag("gpc") ?? false,
      automated: batch.flag("automated") ?? false,
      events: events ?? [],
    };
  });
}

function parseOne(
  entry: unknown,
  index: number,
  clock: { sentAt: number | undefined; now: number },
): ParsedEvent {
  const parsed = parseEvent(entry);
  if (!parsed.ok) {
    const sent = isRecord(entry) ? own(entry, "id") : undefined;
    const id = typeof sent === "string" && ID_FORM.test(sent) ? sent : null;
    const [first] = parsed.faults;
    const detail = `${first?.path || "The event"} ${first?.message ?? "can't be read"}`;
    return { index, id, code: "invalid_event", detail };
  }
  const at = correctTime(parsed.value.at, clock);
  if (at !== null) return { index, event: { ...parsed.value, at } };
  const detail = "at must be from 7 days ago to 5 minutes ahead, by our clock.";
  return { index, id: parsed.value.id, code: "bad_time", detail };
}
