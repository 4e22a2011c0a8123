/** What a slot says of itself beside what is in it. */
export interface SlotWords {
  /** It rests on what the shopper did. */
  readonly personal: string;
  /** The way to the panel, after `personal`. */
  readonly change: string;
  /** It rests on nobody in particular. */
  readonly general: string;
  /** A product's menu; `{x}` is its name. */
  readonly more: string;
}
