import type { Manifest } from "../../snapshot/Manifest.ts";
import type { LiveState } from "../PublisherState.ts";
import { NO_LIVE } from "../publisherQueries.ts";

/**
 * Lists of live traffic are built anew beside a snapshot that is shown now.
 * @param end How far the order history goes: files that tell what is bought together know of it.
 */
export const liveAnew = (
  { list_counts }: Pick<Manifest, "list_counts">,
  end: number,
): LiveState => ({ ...NO_LIVE, first_chunk: list_counts.bought_together > 0 ? end : 0 });
