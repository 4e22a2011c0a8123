import { readLists } from "../build/PackedLists.ts";
import { decodeLists } from "../format/decodeLists.ts";
import type { Card } from "./Card.ts";

export type CardShard = readonly (Card | null)[];
/** As it is written: of an item that is gone its id may be left, so that it can come back. */
export type StoredShard = readonly (Card | string | null)[];
export type IdBucket = ReadonlyMap<string, number>;
export type ListShard = ReturnType<typeof readLists>;

/** A decoded part, and about how many bytes it takes; null where it is none. */
export type Decoded<T> = { readonly value: T; readonly bytes: number } | null;

/** A decoded JSON takes about this many times its bytes. */
const JSON_BLOW_UP = 3;

/** How each kind of part is read. */
export const DECODERS = {
  cards: decodeCards,
  directory: decodeBucket,
  lists: decodeListShard,
  traits: decodeTraits,
};

function decodeCards(bytes: Uint8Array): Decoded<CardShard> {
  const stored = JSON.parse(new TextDecoder().decode(bytes)) as StoredShard;
  const value = stored.map((card) => (typeof card === "string" ? null : card));
  return { value, bytes: bytes.byteLength * JSON_BLOW_UP };
}

function decodeBucket(bytes: Uint8Array): Decoded<IdBucket> {
  const entries = JSON.parse(new TextDecoder().decode(bytes)) as [string, number][];
  return { value: new Map(entries), bytes: bytes.byteLength * JSON_BLOW_UP };
}

function decodeListShard(bytes: Uint8Array): Decoded<ListShard> {
  const packed = decodeLists(bytes);
  return packed && { value: readLists(packed), bytes: bytes.byteLength };
}

function decodeTraits(bytes: Uint8Array): Decoded<Uint32Array> {
  // A copy begins where a view of four bytes may.
  const value = new Uint32Array(bytes.slice().buffer);
  return { value, bytes: value.byteLength };
}
