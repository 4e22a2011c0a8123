import type { Result } from "../../../sdk/wire/index.ts";
import type { FeedLine } from "../../catalogue/FeedLine.ts";
import { parseOrder } from "../../relevance/orders/parseOrder.ts";
import { InputError } from "../InputError.ts";
import { filesOf } from "../input/filesOf.ts";
import type { Progress } from "../input/Progress.ts";
import { createRejections } from "../input/Rejections.ts";
import { readParsed } from "../input/readParsed.ts";
import { readRows } from "../input/readRows.ts";
import type { Log } from "./Log.ts";
import { createLogWriter } from "./LogWriter.ts";
import { parseLogEvent } from "./parseLogEvent.ts";
import { readOrderRows } from "./readOrderRows.ts";
import { refuseFuture } from "./refuseFuture.ts";
import { withoutMadeUp } from "./withoutMadeUp.ts";

export interface LogFiles {
  readonly events?: string | undefined;
  readonly orders?: string | undefined;
}

/** Streams the files into columns. A row that can't be used is told with line and reason, and skipped. */
export async function readLog(files: LogFiles, progress: Progress): Promise<Log> {
  const writer = createLogWriter();
  let skipped = 0;
  const now = Date.now();
  if (files.events !== undefined) {
    const parse = refuseFuture(parseLogEvent, now);
    const reading = { what: "events", rows: readRows, parse, add: writer.addEvent };
    skipped += await readAll(files.events, reading, progress);
  }
  if (files.orders !== undefined) {
    const parse = refuseFuture(parseOrder, now);
    const reading = { what: "orders", rows: readOrderRows, parse, add: writer.addOrder };
    skipped += await readAll(files.orders, reading, progress);
  }
  const log = withoutMadeUp(writer.finish(skipped));
  const { events, orders, made_up_shoppers, skipped_rows } = log.counts;
  if (made_up_shoppers > 0) {
    progress.say(`${made_up_shoppers} shoppers look at one product time and again: left out`);
  }
  if (log.acts.items.length === 0) {
    const read = [files.events, files.orders].filter((file) => file !== undefined).join(" and ");
    throw new InputError(`${read}: no view, cart or purchase of an item in it`);
  }
  progress.say(
    `read ${events} events and ${orders} orders of ${log.ids.length} items; ${skipped_rows} rows skipped`,
  );
  return log;
}

interface Reading<T> {
  /** What the rows are called in progress. */
  readonly what: string;
  readonly rows: (file: string) => AsyncIterable<FeedLine>;
  readonly parse: (row: Readonly<Record<string, unknown>>) => Result<T>;
  readonly add: (row: T) => void;
}

/** Reads a file, or all of a folder; answers how many rows were skipped. */
async function readAll<T>(path: string, reading: Reading<T>, progress: Progress): Promise<number> {
  const { what, rows, parse, add } = reading;
  const files = filesOf(path);
  let skipped = 0;
  let read = 0;
  for (const [n, file] of files.entries()) {
    const rejections = createRejections(file, progress.say);
    for await (const row of readParsed(rows(file), parse, rejections)) {
      add(row);
      read += 1;
      progress.tick(() => `${read} ${what} read, file ${n + 1} of ${files.length}`);
    }
    skipped += rejections.count();
  }
  return skipped;
}
