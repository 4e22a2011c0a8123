import type { Category } from "./categoryOf.ts";

/** One product as the shop shows it. */
export interface Product {
  /** The stock code, such as 85123A. */
  readonly id: string;
  /** The title of the stock list, in capitals; the picture and the shelf are read off it. */
  readonly title: string;
  /** The title as people read it. */
  readonly name: string;
  /** In pounds. */
  readonly price: number;
  /** In how many orders it was. */
  readonly orders: number;
  readonly category: Category;
  readonly isInStock: boolean;
}
