import type { Manifest } from "../../snapshot/Manifest.ts";
import type { LiveState } from "../PublisherState.ts";
import { NO_LIVE } from "../publisherQueries.ts";

/**
 * Lists of live traffic are built anew beside a snapshot that is shown now.
 * @param chunks Of the order history, so far: files that tell what is bought together know of them.
 */
export const liveAnew = (
  { list_counts }: Pick<Manifest, "list_counts">,
  chunks: number,
): LiveState => ({ ...NO_LIVE, first_chunk: list_counts.bought_together > 0 ? chunks : 0 });
