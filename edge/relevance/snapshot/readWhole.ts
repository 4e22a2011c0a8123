import { type PublishedSite, publishedSite } from "./publishedSite.ts";
import type { Reading } from "./Reading.ts";

/**
 * Does something with a site's items; where a part of them could not be read, once more with the snapshot that stands in
 * from then on. Where that has a fault too, what was done first stays.
 */
export async function readWhole<T>(
  of: { env: Env; site: string; published: PublishedSite },
  work: (reading: Reading) => Promise<T>,
): Promise<{ done: T; published: PublishedSite }> {
  const reading = of.published.open();
  const done = await work(reading);
  if (!reading.isFaulty()) return { done, published: of.published };
  const published = await publishedSite(of.env, of.site);
  const other = published.open();
  if (other.version === reading.version) return { done, published: of.published };
  return { done: await work(other), published };
}
