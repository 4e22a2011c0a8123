import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Product } from "../../catalogue/Product.ts";
import { parseProduct } from "../../catalogue/parseProduct.ts";
import { numbersColumn } from "../../relevance/build/Column.ts";
import type { Progress } from "../input/Progress.ts";
import { createNumbering } from "../log/Numbering.ts";
import { createShelf, type Shelf } from "./createShelf.ts";
import { eachProduct } from "./eachProduct.ts";

/** A catalogue on disk: a catalogue of ten million products is some ten gigabytes in memory. */
export interface ShelvedCatalogue {
  /** Ids of its products, in the order of the feed. */
  readonly ids: readonly string[];
  /** Puts its products in the order of the given places of `ids`; then they can be gone through, as often as is asked. */
  inOrder(places: Uint32Array): Iterable<Product>;
  close(): void;
}

/** Reads a product feed onto disk, the last row of each id. @param path Of the file there, in a folder that is made, to which a number is added. */
export async function shelveCatalogue(
  feed: string,
  path: string,
  progress: Progress,
): Promise<ShelvedCatalogue> {
  await mkdir(dirname(path), { recursive: true });
  let shelf = createShelf(path);
  const { ids, lineOf } = await readOnto(shelf, feed, progress);
  return {
    ids,
    inOrder(places) {
      shelf = shelf.sorted(places.map((place) => lineOf[place] ?? 0));
      return {
        *[Symbol.iterator]() {
          for (const line of shelf.lines()) yield JSON.parse(line);
        },
      };
    },
    close: () => shelf.close(),
  };
}

/** Puts every row onto the shelf. Gives the ids, and for each the line of its last row; how they were numbered is let go of. */
async function readOnto(
  shelf: Shelf,
  feed: string,
  progress: Progress,
): Promise<{ ids: string[]; lineOf: Uint32Array }> {
  const ids: string[] = [];
  const numbers = createNumbering();
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
  const lineOf = new Uint32Array(ids.length);
  numberAt.finish().forEach((number, line) => {
    lineOf[number] = line;
  });
  return { ids, lineOf };
}
