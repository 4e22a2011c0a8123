/**
 * One item's neighbours, packed: `ids[n]` is an item handle, `weights[n]` a byte 0 to 255, heaviest first.
 * The weight itself is `scale * (byte / 255)^2`; the square keeps small weights apart in eight bits.
 */
export interface PackedList {
  /** The largest weight of the list; finite and not negative. */
  readonly scale: number;
  readonly ids: ArrayLike<number> & { indexOf(item: number, from?: number): number };
  readonly weights: ArrayLike<number>;
  /**
   * Levels, 0 to 15, of how many people stand behind each pair; 0 where it is by second hop alone. Lists without it are
   * not of people's acts: similar items.
   */
  readonly support?: ArrayLike<number> | undefined;
}

/** Where lists are looked up: shards of typed arrays at the edge, answers of the neighbours endpoint in a browser. */
export interface Lists {
  /** The neighbours of an item handle, or undefined where it has none. */
  list(item: number): PackedList | undefined;
}
