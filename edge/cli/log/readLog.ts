import { parseOrder } from "../../relevance/orders/parseOrder.ts";
import { InputError } from "../InputError.ts";
import type { Progress } from "../input/Progress.ts";
import { createRejections } from "../input/Rejections.ts";
import { readParsed } from "../input/readParsed.ts";
import type { Log } from "./Log.ts";
import { createLogWriter, type LogWriter } from "./LogWriter.ts";
import { parseLogEvent } from "./parseLogEvent.ts";
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
  if (files.events !== undefined) skipped += await readEvents(files.events, writer, progress);
  if (files.orders !== undefined) skipped += await readOrders(files.orders, writer, progress);
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

async function readEvents(file: string, writer: LogWriter, progress: Progress): Promise<number> {
  const rejections = createRejections(file, progress.say);
  let read = 0;
  for await (const event of readParsed(file, refuseFuture(parseLogEvent, Date.now()), rejections)) {
    writer.addEvent(event);
    read += 1;
    progress.tick(() => `${read} events read`);
  }
  return rejections.count();
}

async function readOrders(file: string, writer: LogWriter, progress: Progress): Promise<number> {
  const rejections = createRejections(file, progress.say);
  let read = 0;
  for await (const order of readParsed(file, refuseFuture(parseOrder, Date.now()), rejections)) {
    writer.addOrder(order);
    read += 1;
    progress.tick(() => `${read} orders read`);
  }
  return rejections.count();
}
