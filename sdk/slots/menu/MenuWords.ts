/** The words of a product's menu; `{x}` is the product, `{c}` its category. */
export interface MenuWords {
  readonly why: string;
  readonly hide: string;
  readonly fewer: string;
  readonly mute: string;
  /** What was done, as it is read out. */
  readonly hidden: string;
  readonly less: string;
  readonly muted: string;
  readonly failed: string;
}
