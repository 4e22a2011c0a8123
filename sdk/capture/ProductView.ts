import type { EventItem } from "../wire/index.ts";

/** Parameters of a `view_item` as markup tells them. */
export interface ProductView {
  readonly currency?: string;
  readonly value?: number;
  readonly items: readonly EventItem[];
}
