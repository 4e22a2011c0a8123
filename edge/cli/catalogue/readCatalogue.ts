import type { Result } from "../../../sdk/wire/index.ts";
import type { FeedRow } from "../../catalogue/FeedRow.ts";
import type { Progress } from "../input/Progress.ts";
import { eachProduct } from "./eachProduct.ts";

/** The rows of a product feed by item id, the last of each; a row that can't be used is told and skipped. */
export async function readCatalogue<T extends { readonly item_id: string }>(
  file: string,
  parse: (row: FeedRow) => Result<T>,
  progress: Progress,
): Promise<Map<string, T>> {
  const products = new Map<string, T>();
  await eachProduct(file, { parse, progress }, (product) => {
    products.set(product.item_id, product);
    return products.size;
  });
  return products;
}
