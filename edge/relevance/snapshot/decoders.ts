import { readLists } from "../build/PackedLists.ts";
import { decodeLists } from "../format/decodeLists.ts";
import { decodeCards } from "./cardShard.ts";
import type { Decoded } from "./Decoded.ts";
import { decodeBucket } from "./idBucket.ts";

export type ListShard = ReturnType<typeof readLists>;

/** How each kind of part is read. */
export const DECODERS = {
  cards: decodeCards,
  directory: decodeBucket,
  lists: decodeListShard,
  traits: decodeTraits,
};

function decodeListShard(bytes: Uint8Array): Decoded<ListShard> {
  const packed = decodeLists(bytes);
  return packed && { value: readLists(packed), bytes: bytes.byteLength, isView: true };
}

function decodeTraits(bytes: Uint8Array): Decoded<Uint32Array> {
  // A copy begins where a view of four bytes may.
  const value = new Uint32Array(bytes.slice().buffer);
  return { value, bytes: value.byteLength };
}
