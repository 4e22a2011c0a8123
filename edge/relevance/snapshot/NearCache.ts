import type { Part } from "./Part.ts";

/** Parts kept nearer than R2: by the platform's cache in the same data centre. */
export interface NearCache {
  /** The bytes of a part; null where they are not here, or are not those of its hash. */
  get(part: Part): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Keeps what was read; never fails. @param done Called once it needs the bytes no longer. */
  put(part: Part, bytes: Uint8Array<ArrayBuffer>, done: () => void): void;
}
