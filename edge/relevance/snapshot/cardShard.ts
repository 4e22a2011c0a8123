import type { Card } from "./Card.ts";
import { type Decoded, JSON_BLOW_UP } from "./Decoded.ts";

/** As a shard of cards is written: of an item that is gone its id may be left, so that it can come back. */
export type StoredShard = readonly (Card | string | null)[];

/** The cards of one shard, each read when it is asked for first. */
export interface CardShard {
  /** Null where there is no such item, or none any more. */
  at(place: number): Card | null;
}

/** What a card takes that nobody asked for yet, besides its line. */
const LINE_BYTES = 16;
/** And what it takes once it was read, in bytes of its line: the text of its fields, and an object. */
const READ_SHARE = 1.5;
const decoder = new TextDecoder();

/** JSON with a line for each card: within JSON's own texts no line ends, so that one card can be found without reading the others. */
export function encodeCards(shard: StoredShard): string {
  return shard.length === 0 ? "[]" : `[\n${shard.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
}

/** Reads what {@link encodeCards} wrote, or any JSON of a shard; throws where it is none. */
export function decodeCards(bytes: Uint8Array): Decoded<CardShard> {
  const text = decoder.decode(bytes);
  if (!isOfLines(text)) {
    const value = new WholeShard(JSON.parse(text));
    return { value, bytes: bytes.byteLength * JSON_BLOW_UP };
  }
  const value = new LineShard(text);
  const watch = (grown: (more: number) => void): void => value.watch(grown);
  // A text of other than one-byte characters takes two for each.
  const width = text.length === bytes.byteLength ? 1 : 2;
  return { value, bytes: width * text.length + LINE_BYTES * value.count, watch };
}

/** Whether a whole shard can be read as it will be served; for one that others may have written. */
export function areCards(bytes: Uint8Array): boolean {
  const text = decoder.decode(bytes);
  const stored = JSON.parse(text) as StoredShard;
  return Array.isArray(stored) && (!isOfLines(text) || new LineShard(text).count === stored.length);
}

/** Indented JSON begins with a line, too. */
const isOfLines = (text: string): boolean =>
  text[1] === "\n" && text[2] !== " " && text[2] !== "\t";

/** It holds the text, not its bytes: V8 lets buffers that nobody needs lie far longer than texts. */
class LineShard implements CardShard {
  readonly #text: string;
  /** Where lines begin; the last one is the closing bracket. */
  readonly #starts: readonly number[];
  readonly #read: (Card | null | undefined)[];
  #grown: ((bytes: number) => void) | undefined;

  constructor(text: string) {
    const starts: number[] = [];
    for (let at = 1; at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#text = text;
    this.#starts = starts;
    this.#read = new Array<Card | null | undefined>(starts.length - 1).fill(undefined);
  }

  get count(): number {
    return this.#read.length;
  }

  at(place: number): Card | null {
    const known = this.#read[place];
    if (known !== undefined || place >= this.#read.length) return known ?? null;
    const start = this.#starts[place] ?? 0;
    const next = this.#starts[place + 1] ?? 0;
    const end = this.#text[next - 2] === "," ? next - 2 : next - 1;
    const card = cardIn(JSON.parse(this.#text.slice(start, end)));
    this.#read[place] = card;
    this.#grown?.(READ_SHARE * (end - start));
    return card;
  }

  watch(grown: (bytes: number) => void): void {
    this.#grown = grown;
  }
}

/** As shards were written before. */
class WholeShard implements CardShard {
  readonly #cards: readonly (Card | null)[];

  constructor(stored: StoredShard) {
    this.#cards = cardsOf(stored);
  }

  at(place: number): Card | null {
    return this.#cards[place] ?? null;
  }
}

/** The cards of a shard as it is written; null where there is none any more. */
export const cardsOf = (stored: StoredShard): (Card | null)[] => stored.map(cardIn);

const cardIn = (stored: StoredShard[number]): Card | null =>
  typeof stored === "string" ? null : stored;
