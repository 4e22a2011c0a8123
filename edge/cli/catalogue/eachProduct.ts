import type { Result } from "../../../sdk/wire/index.ts";
import type { FeedRow } from "../../catalogue/FeedRow.ts";
import { readFeed } from "../../catalogue/readFeed.ts";
import { InputError } from "../InputError.ts";
import type { Progress } from "../input/Progress.ts";
import { createRejections } from "../input/Rejections.ts";
import { readBytes } from "../input/readBytes.ts";

/**
 * Reads a product feed row by row; one that can't be used is told and skipped.
 *
 * @param take Takes a product, and says how many there are then.
 */
export async function eachProduct<T>(
  file: string,
  { parse, progress }: { parse: (row: FeedRow) => Result<T>; progress: Progress },
  take: (product: T) => number,
): Promise<void> {
  const feed = await readFeed(streamOf(readBytes(file)), "");
  if (!feed.ok) throw new InputError(`${file} ${feed.faults[0]?.message}`);
  const rejections = createRejections(file, progress.say);
  let count = 0;
  for await (const entry of feed.value.lines) {
    progress.tick(() => `${count} products read`);
    const parsed = "row" in entry ? parse(entry.row) : null;
    if (parsed?.ok) count = take(parsed.value);
    else if ("reason" in entry) rejections.add(entry.line, entry.reason);
    else {
      const faults = parsed?.faults ?? [];
      rejections.add(entry.line, faults.map((f) => `${f.path} ${f.message}`).join(", "));
    }
  }
  progress.say(`read ${count} products; ${rejections.count()} rows skipped`);
  if (count === 0) throw new InputError(`${file}: no product in it`);
}

/** Node's own conversion has Node's own types, which are not those of the platform that reads feeds. */
function streamOf(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await bytes.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}
