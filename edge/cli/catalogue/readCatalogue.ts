import type { Result } from "../../../sdk/wire/index.ts";
import type { FeedRow } from "../../catalogue/FeedRow.ts";
import { readFeed } from "../../catalogue/readFeed.ts";
import { InputError } from "../InputError.ts";
import type { Progress } from "../input/Progress.ts";
import { createRejections } from "../input/Rejections.ts";
import { readBytes } from "../input/readBytes.ts";

/** The rows of a product feed by item id, the last of each; a row that can't be used is told and skipped. */
export async function readCatalogue<T extends { readonly item_id: string }>(
  file: string,
  parse: (row: FeedRow) => Result<T>,
  progress: Progress,
): Promise<Map<string, T>> {
  const feed = await readFeed(streamOf(readBytes(file)), "");
  if (!feed.ok) throw new InputError(`${file} ${feed.faults[0]?.message}`);
  const rejections = createRejections(file, progress.say);
  const products = new Map<string, T>();
  for await (const entry of feed.value.lines) {
    progress.tick(() => `${products.size} products read`);
    const parsed = "row" in entry ? parse(entry.row) : null;
    if (parsed?.ok) products.set(parsed.value.item_id, parsed.value);
    else if ("reason" in entry) rejections.add(entry.line, entry.reason);
    else {
      const faults = parsed?.faults ?? [];
      rejections.add(entry.line, faults.map((f) => `${f.path} ${f.message}`).join(", "));
    }
  }
  progress.say(`read ${products.size} products; ${rejections.count()} rows skipped`);
  if (products.size === 0) throw new InputError(`${file}: no product in it`);
  return products;
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
