import type { Card } from "./Card.ts";
import { type Decoded, JSON_BLOW_UP } from "./Decoded.ts";
import { areSound, bytesOfLines, isOfLines, Lines } from "./Lines.ts";

/** As a shard of cards is written: of an item that is gone its id may be left, so that it can come back. */
export type StoredShard = readonly (Card | string | null)[];

/** The cards of one shard, each read when it is asked for first. */
export interface CardShard {
  /** Null where there is no such item, or none any more. */
  at(place: number): Card | null;
}

const decoder = new TextDecoder();
/** What a card takes that nobody asked for yet, besides its line. */
const CARD_BYTES = 8;
/** And what it takes once it was read, in bytes of its line: the text of its fields, and an object. */
const READ_SHARE = 1.5;

/** Reads a shard that was written by lines, or any JSON of one; throws where it is none. */
export function decodeCards(bytes: Uint8Array): Decoded<CardShard> {
  const text = decoder.decode(bytes);
  if (!isOfLines(text)) {
    const value = new WholeShard(JSON.parse(text));
    return { value, bytes: bytes.byteLength * JSON_BLOW_UP };
  }
  const lines = new Lines(text);
  const value = new LineShard(lines);
  const watch = (grown: (more: number) => void): void => value.watch(grown);
  const size = bytesOfLines(text, bytes.byteLength, lines) + CARD_BYTES * lines.count;
  return { value, bytes: size, watch };
}

/** Whether a whole shard can be read as it will be served; for one that others may have written. */
export function areCards(bytes: Uint8Array): boolean {
  const text = decoder.decode(bytes);
  const stored = JSON.parse(text) as StoredShard;
  return Array.isArray(stored) && areSound(text, stored);
}

class LineShard implements CardShard {
  readonly #lines: Lines;
  readonly #read: (Card | null | undefined)[];
  #grown: ((bytes: number) => void) | undefined;

  constructor(lines: Lines) {
    this.#lines = lines;
    this.#read = new Array<Card | null | undefined>(lines.count).fill(undefined);
  }

  at(place: number): Card | null {
    const known = this.#read[place];
    if (known !== undefined || place >= this.#read.length) return known ?? null;
    const json = this.#lines.json(place);
    const card = cardIn(JSON.parse(json));
    this.#read[place] = card;
    this.#grown?.(READ_SHARE * json.length);
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
