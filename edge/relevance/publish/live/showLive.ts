import { loadSite } from "../../../platform/sites.ts";
import type { Changes } from "../../learn/Changes.ts";
import type { Pointer } from "../../snapshot/Pointer.ts";
import { writePart } from "../../snapshot/parts.ts";
import type { Board } from "../Board.ts";
import { endOf } from "../OrderChunk.ts";
import { buildLive, type LiveInput } from "./buildLive.ts";
import type { HandleBook } from "./HandleBook.ts";

export interface ShowInput {
  readonly site: string;
  readonly board: Board;
  readonly handles: HandleBook;
  /** Shards that hold something of the site. */
  readonly shards: number;
  /** What they have counted by now. */
  readonly changes: Changes;
}

/** Shows what live traffic says beside lists that were built elsewhere, if that is anything new. */
export async function showLive(
  env: Env,
  { board, handles, changes, ...of }: ShowInput,
): Promise<Pointer> {
  const { site, shards } = of;
  const now = Date.now();
  const { pointer, live: last } = board.state;
  const chunks = board.orderChunks;
  const { k, item_shards: shardsNow } = (await loadSite(env, site)).settings;
  const before = await readOutline(board);
  const { live, isWhole } = before
    ? await buildLive(env, {
        ...{ site, before, handles, shards, shardsNow, k, now },
        chunks: chunks.filter(({ seq }) => seq > last.first_chunk),
      })
    : { live: null, isWhole: true };
  const isSaying = live !== null && Object.keys(live.relations).length > 0;
  const part = isSaying
    ? await writePart(env.SNAPSHOTS, `${site}/live`, JSON.stringify(live))
    : null;
  const version = (pointer.live?.version ?? 0) + 1;
  const isNews = part?.key !== pointer.live?.key;
  const shown = isNews ? await board.showLive(site, part && { ...part, version }) : pointer;
  // Afterwards: what was cut short is built again, and is the same.
  const seen = isWhole ? changes : null;
  board.save({ live: { ...last, seen, k, chunks: endOf(chunks), at: Date.now() } });
  return shown;
}

/** What has to be known of the snapshot; the rest, megabytes in a large shop, is let go of before anything is built. */
async function readOutline(board: Board): Promise<LiveInput["before"] | null> {
  const manifest = await board.manifest();
  if (!manifest) return null;
  const { order = 0, item_count, directory } = manifest;
  return { order, item_count, directory };
}
