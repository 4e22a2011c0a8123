import type { Core } from "../Core.ts";
import type { History } from "../delivery/createHistory.ts";
import { isRecord } from "../wire/isRecord.ts";
import type { NeighboursAnswer } from "../wire/neighbours.ts";

/** How old a kept list may be: people's habits change slowly. */
const FRESH_MS = 7 * 86_400_000;

/**
 * The public neighbour list of an item: the kept one, else asked for and kept. Asked for when its product is looked at,
 * so that using it later tells nobody anything. Null where there is none.
 */
export async function fetchNeighbours(
  core: Core,
  history: History,
  itemId: string,
): Promise<NeighboursAnswer | null> {
  const kept = await history.getList(itemId);
  if (isRecord(kept) && isNeighbours(kept.list) && Number(kept.at) > Date.now() - FRESH_MS) {
    return kept.list;
  }
  // Stopped meanwhile: what was looked at is nobody's to ask about.
  if (!core.consent.isOnDevice()) return null;
  const path = `/v1/items/${core.settings.site}/${encodeURIComponent(itemId)}/neighbours`;
  const { status, body } = await core.transport.send(path, { method: "GET" });
  if (status !== 200 || !isNeighbours(body) || !core.consent.isOnDevice()) return null;
  if (body.sensitive) {
    // About a private matter: that it was looked at is not to be kept here either.
    await history.forget({ items: [itemId] });
    return null;
  }
  await history.putList(itemId, { at: Date.now(), list: body });
  return body;
}

/** What ranking relies on; cards are read with the same care as those of a slot. */
function isNeighbours(value: unknown): value is NeighboursAnswer {
  return (
    isRecord(value) &&
    typeof value.item_id === "string" &&
    Array.isArray(value.relations) &&
    value.relations.every(
      (one: unknown) =>
        isRecord(one) &&
        typeof one.relation === "string" &&
        typeof one.scale === "number" &&
        Array.isArray(one.neighbours) &&
        one.neighbours.every(
          (near: unknown) =>
            isRecord(near) &&
            typeof near.item_id === "string" &&
            typeof near.weight === "number" &&
            (near.support === undefined || typeof near.support === "number"),
        ),
    )
  );
}
