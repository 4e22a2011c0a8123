import type { Decoded } from "./Decoded.ts";
import { free } from "./free.ts";
import type { NearCache } from "./NearCache.ts";
import type { Part } from "./Part.ts";
import type { PartStore } from "./PartStore.ts";
import type { PartCache } from "./partCache.ts";
import { readPart } from "./parts.ts";
import type { Waiting } from "./Reading.ts";

/** Where parts are kept. */
export interface PartSource {
  readonly bucket: PartStore;
  readonly cache: PartCache;
  /** Between memory and the store, where there is one. */
  readonly near?: NearCache;
  /** Told where a part is missing, cut or changed. */
  readonly onFault?: (part: Part) => void;
}

/** Shards of a kind, by their numbers, each named once. */
export interface Wanted<T> {
  readonly parts: readonly Part[];
  readonly numbers: readonly number[];
  readonly decode: (bytes: Uint8Array) => Decoded<T>;
}

/** Reads parts for one request. */
export class PartReader {
  readonly #of: PartSource;
  #isFaulty = false;

  constructor(of: PartSource) {
    this.#of = of;
  }

  /** Whether something that was asked for could not be read. */
  get isFaulty(): boolean {
    return this.#isFaulty;
  }

  /** Takes the named shards from the cache, or from further away, into `into`. */
  take<T>(into: Map<number, T>, from: Wanted<T>): Waiting {
    const { cache } = this.#of;
    let missing: Promise<void>[] | undefined;
    for (const at of from.numbers) {
      const part = from.parts[at];
      if (!part || into.has(at)) continue;
      const cached = cache.get(part.hash);
      // The cache is keyed by content hash and each kind of content has its own form.
      if (cached !== undefined) into.set(at, cached as T);
      else {
        missing ??= [];
        missing.push(this.#fetch(into, { at, part, decode: from.decode }));
      }
    }
    return missing && Promise.all(missing);
  }

  async #fetch<T>(
    into: Map<number, T>,
    { at, part, decode }: { at: number; part: Part; decode: Wanted<T>["decode"] },
  ): Promise<void> {
    const { bucket, cache, near, onFault } = this.#of;
    const kept = await near?.get(part);
    const bytes = kept ?? (await readPart(bucket, part));
    const decoded = bytes && decode(bytes);
    if (!decoded) {
      this.#isFaulty = true;
      onFault?.(part);
      return;
    }
    const { isView } = decoded;
    // Without a cache in between the store may want its bytes itself.
    const done = (): void => {
      if (near && !isView) free(bytes);
    };
    if (near && !kept) near.put(part, bytes, done);
    else done();
    cache.put(part.hash, decoded.value, decoded.bytes);
    decoded.watch?.(cache.growthOf(part.hash));
    into.set(at, decoded.value);
  }
}
