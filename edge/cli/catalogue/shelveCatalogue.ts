import type { Product } from "../../catalogue/Product.ts";
import { parseProduct } from "../../catalogue/parseProduct.ts";
import type { Progress } from "../input/Progress.ts";
import { numbersColumn } from "../log/Column.ts";
import { createNumbering } from "../log/Numbering.ts";
import { createShelf } from "./createShelf.ts";
import { eachProduct } from "./eachProduct.ts";

/** A catalogue on disk: a catalogue of ten million products is some ten gigabytes in memory. */
export interface ShelvedCatalogue {
  /** Ids of its products, in the order of the feed. */
  readonly ids: readonly string[];
  /** Puts its products in the order of the given places of `ids`; then they can be gone through, as often as is asked. */
  inOrder(places: Uint32Array): Iterable<Product>;
  close(): void;
}

/** Reads a product feed onto disk, the last row of each id. @param path Of the file there, to which a number is added. */
export async function shelveCatalogue(
  feed: string,
  path: string,
  progress: Progress,
): Promise<ShelvedCatalogue> {
  const ids: string[] = [];
  const numbers = createNumbering();
  let shelf = createShelf(path);
  /** By line: the number of its id. */
  const numberAt = numbersColumn();
  const parse = (row: Readonly<Record<string, unknown>>) => parseProduct(row, "");
  await eachProduct(feed, { parse, progress }, (product) => {
    const number = numbers.numberOf(product.item_id);
    if (number === ids.length) ids.push(product.item_id);
    numberAt.push(number);
    shelf.put(JSON.stringify(product));
    return ids.length;
  });
  return {
    ids,
    inOrder(places) {
      const lastLine = new Uint32Array(ids.length);
      numberAt.finish().forEach((number, line) => {
        lastLine[number] = line;
      });
      shelf = shelf.sorted(places.map((place) => lastLine[place] ?? 0));
      return {
        *[Symbol.iterator]() {
          for (const line of shelf.lines()) yield JSON.parse(line);
        },
      };
    },
    close: () => shelf.close(),
  };
}
