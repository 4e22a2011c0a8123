import { createOrderAnew, type RerankWeights } from "../../../sdk/rank/index.ts";
import { areCards } from "../snapshot/cardShard.ts";
import type { Decoded } from "../snapshot/Decoded.ts";
import { DECODERS } from "../snapshot/decoders.ts";
import { areEntries } from "../snapshot/idBucket.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";
import type { PartStore } from "../snapshot/PartStore.ts";
import type { Popular } from "../snapshot/Popular.ts";
import { readJsonPart, readPart } from "../snapshot/parts.ts";

/** Told at most; whoever sent a snapshot needs to know that it is broken, and where to begin. */
const FAULTS_MAX = 20;

/** What is wrong with a snapshot's parts, one after the other in memory: missing, cut, changed, or of another form. */
export async function findFaults(store: PartStore, manifest: Manifest): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, part, read } of checksOf(manifest)) {
    if (faults.length >= FAULTS_MAX) break;
    if (!part.key.startsWith(`${manifest.site}/`) || !part.key.endsWith(`/${part.hash}`)) {
      faults.push(`${name}: its key is not of this site, or not of its hash`);
      continue;
    }
    const bytes = await readPart(store, part);
    if (!bytes) faults.push(`${name}: ${part.hash} is not here, or not whole`);
    else if (!isReadable(bytes, read)) faults.push(`${name}: ${part.hash} is of another form`);
  }
  const { popular, popular_given: given, weights } = manifest;
  for (const part of given ? [popular, given] : [popular]) {
    if (faults.length > 0 || isPopular(await readJsonPart<Popular>(store, part))) continue;
    faults.push(`${part === given ? "popular_given" : "popular"}: it is of another form`);
  }
  if (faults.length === 0 && weights) {
    const own = await readJsonPart<RerankWeights>(store, weights);
    if (!isReadable(new Uint8Array(), () => own && { value: createOrderAnew(own), bytes: 0 })) {
      faults.push("weights: they are of other features");
    }
  }
  return faults;
}

interface Check {
  readonly name: string;
  readonly part: Part;
  readonly read: (bytes: Uint8Array) => Decoded<unknown>;
}

function checksOf(manifest: Manifest): Check[] {
  const {
    cards,
    directory,
    lists,
    newcomers,
    popular,
    popular_given: given,
    traits,
    weights,
  } = manifest;
  const all = (name: string, parts: readonly Part[], read: Check["read"]): Check[] =>
    parts.map((part, at) => ({ name: `${name}[${at}]`, part, read }));
  return [
    ...all("directory", directory, only(areEntries)),
    ...all("cards", cards, only(areCards)),
    ...Object.entries(lists).flatMap(([name, parts]) =>
      all(`lists.${name}`, parts, DECODERS.lists),
    ),
    ...all("newcomers", newcomers ? [newcomers.items] : [], DECODERS.traits),
    ...all("newcomers.lists", newcomers?.lists ?? [], DECODERS.lists),
    ...all("traits", traits?.parts ?? [], DECODERS.traits),
    ...all("popular", [popular], json),
    ...all("popular_given", given ? [given] : [], json),
    ...all("weights", weights ? [weights] : [], json),
  ];
}

function json(bytes: Uint8Array): Decoded<unknown> {
  return { value: JSON.parse(new TextDecoder().decode(bytes)), bytes: bytes.byteLength };
}

/** What is to be asked entry by entry is read whole before it is believed. */
function only(isSound: (bytes: Uint8Array) => boolean): Check["read"] {
  return (bytes) => (isSound(bytes) ? { value: null, bytes: 0 } : null);
}

function isReadable(bytes: Uint8Array, read: Check["read"]): boolean {
  try {
    return Boolean(read(bytes));
  } catch {
    return false;
  }
}

function isPopular(popular: Popular | null): boolean {
  const lists = popular && [
    popular.items,
    popular.this_week,
    popular.trending,
    popular.new_in,
    popular.all_time ?? [],
  ];
  return lists?.every(Array.isArray) === true && typeof popular?.by_category === "object";
}
