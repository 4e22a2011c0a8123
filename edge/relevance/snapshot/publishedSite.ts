import { isolateMemory } from "../../platform/isolateMemory.ts";
import { keepAlive } from "../../platform/keepAlive.ts";
import { currentForm } from "../../slots/currentForm.ts";
import type { SlotDefinition } from "../../slots/SlotDefinition.ts";
import { createNearCache } from "./createNearCache.ts";
import { isCurrent, withoutWeek } from "./currentPopular.ts";
import type { LiveLists, ShownLive } from "./LiveLists.ts";
import type { Manifest } from "./Manifest.ts";
import { openReading, type ReadingSource } from "./openReading.ts";
import type { Part } from "./Part.ts";
import type { PublishedPart } from "./Pointer.ts";
import { NO_POINTER, type Pointer, pointerKey } from "./Pointer.ts";
import { NOTHING_POPULAR, type Popular } from "./Popular.ts";
import { createPartCache } from "./partCache.ts";
import { readJsonPart } from "./parts.ts";
import { partsOf } from "./partsOf.ts";
import type { Reading } from "./Reading.ts";
import { readOrderAnew, SHIPPED_ORDER } from "./readOrderAnew.ts";

/** How long a pointer is believed before KV is asked again. */
const RECHECK_MS = 5_000;
/** A ninth of what an isolate may have: the Worker itself and what requests need at once come on top (docs/ranking.md). */
const CACHE_BYTES = 14 * 1_048_576;
const SITES_KEPT = 200;
/** How long snapshots are passed over once a part of them could not be read. */
const FAULT_MS = 60_000;

/** What shoppers of a site see now. */
export interface PublishedSite {
  readonly pointer: Pointer;
  /** By slot id. */
  readonly slots: ReadonlyMap<string, SlotDefinition>;
  readonly slotsVersion: number;
  readonly items: Items;
  /** What live traffic says beside the items' lists. */
  readonly live: ShownLive | null;
  /** A new reading of the items for one request. */
  open(): Reading;
  /** False where something the pointer names could not be read, and an older state stands in: it is tried again. */
  readonly isWhole: boolean;
}

/** A snapshot of the items, with or without what live traffic says beside it. */
interface Items {
  open(live: ShownLive | null): Reading;
  readonly isWhole: boolean;
}

interface Held {
  site: PublishedSite;
  checkedAt: number;
}

const cache = isolateMemory.of(createPartCache(CACHE_BYTES));
const held = isolateMemory.of(new Map<string, Held>());
/** Keys of parts that could not be read, and until when nobody asks for them. */
const faulty = isolateMemory.of(new Map<string, number>());
let near = createNearCache("candour-parts");
/** How often this isolate was made to look as if it had just begun somewhere else. */
let elsewhere = 0;

/**
 * The published state of a site, from this isolate's memory. Where KV or R2 can't be read, or what they hold is cut or
 * changed, the last good state goes on; an isolate that has none tries the snapshots before.
 */
export async function publishedSite(env: Env, site: string): Promise<PublishedSite> {
  const now = Date.now();
  const known = held.get(site);
  if (known && now - known.checkedAt < RECHECK_MS) return known.site;
  // Marked first: while this request asks, the others go on with what is known.
  if (known) known.checkedAt = now;
  try {
    const pointer = await env.PUBLISHED.get<Pointer>(pointerKey(site), "json");
    return await adoptPointer(env, site, pointer ?? NO_POINTER);
  } catch (error) {
    console.error(JSON.stringify({ at: "publishedSite", kind: String(error) }));
    return known?.site ?? (await load(env, NO_POINTER));
  }
}

/** Makes this isolate show what a pointer names, at once; an older pointer than the one known changes nothing. */
export async function adoptPointer(
  env: Env,
  site: string,
  pointer: Pointer,
): Promise<PublishedSite> {
  const known = held.get(site);
  if (known && !isNews(pointer, known.site)) return known.site;
  const fresh = await load(env, pointer, known?.site);
  held.delete(site);
  held.set(site, { site: fresh, checkedAt: Date.now() });
  for (const oldest of held.keys()) {
    if (held.size <= SITES_KEPT) break;
    held.delete(oldest);
  }
  return fresh;
}

function isNews({ revision }: Pointer, { pointer, isWhole }: PublishedSite): boolean {
  return revision > pointer.revision || (revision === pointer.revision && !isWhole);
}

/** Forgets everything, or all but what lies in the cache near by: for tests of what a new isolate would do. */
export function forgetPublished({ isNear = false } = {}): void {
  held.clear();
  cache.clear();
  faulty.clear();
  if (!isNear) near = createNearCache(`candour-parts-${++elsewhere}`);
}

async function load(env: Env, pointer: Pointer, known?: PublishedSite): Promise<PublishedSite> {
  const [{ slots, slotsVersion, isWhole }, items, live] = await Promise.all([
    loadSlots(env.SNAPSHOTS, pointer, known),
    loadItems(env.SNAPSHOTS, pointer, known),
    loadLive(env.SNAPSHOTS, pointer, known),
  ]);
  return { pointer, slots, slotsVersion, ...shown(items, live), isWhole: isWhole && items.isWhole };
}

const shown = (
  items: Items,
  live: ShownLive | null,
): Pick<PublishedSite, "items" | "live" | "open"> => ({
  ...{ items, live },
  open: () => items.open(live),
});

type Slots = Pick<PublishedSite, "slots" | "slotsVersion" | "isWhole">;

async function loadSlots(
  bucket: R2Bucket,
  pointer: Pointer,
  known?: PublishedSite,
): Promise<Slots> {
  if (known?.isWhole && known.pointer.slots?.key === pointer.slots?.key) return known;
  for (const part of candidates(pointer.slots, pointer.slots_before)) {
    const definitions = await readJsonPart<SlotDefinition[]>(bucket, part);
    if (!definitions) continue;
    const slots = new Map(definitions.map((kept) => [kept.id, currentForm(kept)]));
    return { slots, slotsVersion: part.version, isWhole: part === pointer.slots };
  }
  const isWhole = pointer.slots === null;
  return { slots: known?.slots ?? new Map(), slotsVersion: known?.slotsVersion ?? 0, isWhole };
}

async function loadItems(
  bucket: R2Bucket,
  pointer: Pointer,
  known?: PublishedSite,
): Promise<Items> {
  if (known?.isWhole && known.pointer.items?.key === pointer.items?.key) return known.items;
  let resort: Items | null = null;
  for (const part of candidates(pointer.items, pointer.items_before)) {
    const manifest = await readJsonPart<Manifest>(bucket, part);
    if (manifest?.format !== 1) continue;
    const counted = (await readJsonPart<Popular>(bucket, manifest.popular)) ?? NOTHING_POPULAR;
    const popular = { at: manifest.at, ...counted };
    const aged = withoutWeek(popular);
    const isRead = counted !== NOTHING_POPULAR;
    const isWhole = part === pointer.items && isRead;
    const orderAnew = await readOrderAnew(bucket, manifest);
    const onFault = ({ key }: Part): void => passOver(manifest.site, key);
    const onLiveFault = (): void => passOverLive(manifest.site);
    const { order = 0 } = manifest;
    const open = (live: ShownLive | null): Reading =>
      openReading({
        popular: isCurrent(popular, Date.now()) ? popular : aged,
        live: live?.order === order ? live : undefined,
        ...{ manifest, bucket, cache, near, orderAnew, onFault, onLiveFault },
      });
    const items = { open, isWhole };
    if (isRead && !hasFault(manifest)) return items;
    // Where all of them have a fault the newest goes on: what can be read of it is shown.
    resort ??= items;
  }
  if (resort) return resort;
  const open = known?.items.open ?? (() => openReading(NOTHING));
  return { open, isWhole: pointer.items === null };
}

/** Null where there is none, or where it can't be read: the lists stand alone then, until the next one is published. */
async function loadLive(
  bucket: R2Bucket,
  { live }: Pointer,
  known?: PublishedSite,
): Promise<ShownLive | null> {
  if (!live) return null;
  if (known?.pointer.live?.key === live.key) return known.live;
  const told = await readJsonPart<LiveLists>(bucket, live);
  return told?.format === 1 ? { ...told, hash: live.hash } : null;
}

/** From the next request on a snapshot without the part stands in; one that was not there for a moment is tried again. */
function passOver(site: string, key: string): void {
  const now = Date.now();
  if ((faulty.get(key) ?? 0) > now) return;
  for (const [old, until] of faulty) if (until <= now) faulty.delete(old);
  faulty.set(key, now + FAULT_MS);
  const known = held.get(site);
  if (known) held.set(site, { site: { ...known.site, isWhole: false }, checkedAt: 0 });
}

/** From the next request on the site's lists stand alone, until something newer is published. */
function passOverLive(site: string): void {
  const known = held.get(site);
  if (known)
    held.set(site, { ...known, site: { ...known.site, ...shown(known.site.items, null) } });
}

function hasFault(manifest: Manifest): boolean {
  const now = Date.now();
  return faulty.size > 0 && partsOf(manifest).some((key) => (faulty.get(key) ?? 0) > now);
}

function candidates(
  now: PublishedPart | null,
  before: readonly PublishedPart[],
): readonly PublishedPart[] {
  return now ? [now, ...before] : [];
}

const EMPTY: Manifest = {
  format: 1,
  site: "",
  version: 0,
  at: 0,
  item_count: 0,
  directory: [],
  cards: [],
  lists: { viewed_together: [], bought_together: [], similar: [] },
  list_counts: { viewed_together: 0, bought_together: 0, similar: 0 },
  list_scales: { viewed_together: 0, bought_together: 0, similar: 0 },
  popular: { key: "", hash: "" },
};

/** Of a site that has no items: it has no parts either, and the bucket is not asked. */
const NOTHING: ReadingSource = {
  manifest: EMPTY,
  popular: NOTHING_POPULAR,
  bucket: { head: async () => null, put: async () => null, get: async () => null },
  cache,
  orderAnew: SHIPPED_ORDER,
};

keepAlive(openReading(NOTHING).lists("similar"));
keepAlive(openReading(NOTHING));
