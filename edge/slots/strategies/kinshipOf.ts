import type { PackedList } from "../../../sdk/rank/index.ts";
import { waitForAll } from "../../relevance/snapshot/waitForAll.ts";
import type { Scene } from "../Scene.ts";

/** What can stand in for one of some items, and what goes with them; nothing is both. */
export interface Kinship {
  readonly substitutes: ReadonlySet<number>;
  readonly complements: ReadonlySet<number>;
}

/** Items that are asked about: beyond these a cart says little. */
const ORIGINS_MAX = 10;
/** Of 255: titles that share this much name the same kind of thing. */
const ALIKE_BYTE = 128;

/**
 * Tells complements from substitutes. A substitute is of the same category, is looked at along with the item or reads like
 * it, and enough people did not buy the two together. A complement is what enough people bought along with it, and is no
 * such alternative: of another category, or never compared with it.
 */
export async function kinshipOf(scene: Scene, from: readonly number[]): Promise<Kinship> {
  const { reading } = scene;
  const origins = from.slice(0, ORIGINS_MAX);
  const relations = ["viewed_together", "bought_together", "similar"] as const;
  await waitForAll([
    reading.loadCards(origins),
    ...relations.map((relation) => reading.loadLists(relation, origins)),
  ]);
  const substitutes = new Set<number>();
  const complements = new Set<number>();
  for (const origin of origins) {
    const bought = supported(reading.lists("bought_together").list(origin));
    const compared = supported(reading.lists("viewed_together").list(origin));
    for (const item of alike(reading.lists("similar").list(origin))) compared.add(item);
    await reading.loadCards([...bought, ...compared]);
    const category = reading.card(origin)?.category;
    const isSameKind = (item: number): boolean =>
      category !== undefined && reading.card(item)?.category === category;
    for (const item of compared) {
      if (isSameKind(item) && !bought.has(item)) substitutes.add(item);
    }
    for (const item of bought) {
      if (!compared.has(item) || !isSameKind(item)) complements.add(item);
    }
  }
  // In a cart with a kettle and a teapot, another teapot is one too many, whatever it goes with.
  for (const item of substitutes) complements.delete(item);
  return { substitutes, complements };
}

/** Neighbours that enough people stand behind. */
function supported(list: PackedList | undefined): Set<number> {
  const items = new Set<number>();
  for (let n = 0; n < (list?.ids.length ?? 0); n++) {
    if ((list?.support?.[n] ?? 0) > 0) items.add(list?.ids[n] ?? 0);
  }
  return items;
}

function alike(list: PackedList | undefined): number[] {
  const items: number[] = [];
  for (let n = 0; n < (list?.ids.length ?? 0); n++) {
    if ((list?.weights[n] ?? 0) >= ALIKE_BYTE) items.push(list?.ids[n] ?? 0);
  }
  return items;
}
