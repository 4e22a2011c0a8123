import type { Part } from "../snapshot/Part.ts";

/** A part of the order history. */
export interface OrderChunk extends Part {
  /** Grows with every chunk, and with every order that is put to one: it names what the history was. */
  readonly seq: number;
}

/** How far a history goes that ends with these chunks: 0 where there is none. */
export const endOf = (chunks: readonly OrderChunk[]): number => chunks.at(-1)?.seq ?? 0;
