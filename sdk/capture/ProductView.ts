import type { EventItem } from "../wire/index.ts";

/** An item as markup tells of it; what it does not say is undefined. */
export type SaidItem = { readonly [K in keyof EventItem]: EventItem[K] | undefined } & {
  readonly item_id: string;
};

/** Parameters of a `view_item` as markup tells them. */
export interface ProductView {
  readonly currency?: string | undefined;
  readonly value?: number | undefined;
  readonly items: readonly SaidItem[];
}
