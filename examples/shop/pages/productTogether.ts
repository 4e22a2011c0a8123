import type { Product } from "../products/Product.ts";
import { card } from "./card.ts";
import type { Html } from "./Html.ts";
import { inSentence } from "./inSentence.ts";
import type { ShopContext } from "./ShopContext.ts";
import { slot } from "./slot.ts";

const ITEMS = 8;

interface Choice {
  readonly product: Product;
  readonly fact: string;
}

/** What else was in the same orders, with the share that the order book counts. */
function boughtWith({ catalogue }: ShopContext, { id }: Product): readonly Choice[] {
  const all = catalogue.orders().ordersWith(id);
  return catalogue
    .orders()
    .boughtWith(id, 3 * ITEMS)
    .flatMap(({ id: other, count }) => {
      const product = catalogue.get(other);
      if (!product?.isInStock) return [];
      const share = Math.round((100 * count) / all);
      return [
        {
          product,
          fact: share >= 2 ? `In ${share} of 100 orders with this` : `In ${count} orders with this`,
        },
      ];
    });
}

/** The rest of the same shelf, for what too few have ordered with anything. */
function fromTheShelf({ catalogue }: ShopContext, { id, category }: Product): readonly Choice[] {
  return catalogue
    .within(category.section, category.shelf)
    .filter((other) => other.id !== id && other.isInStock)
    .map((product) => ({ product, fact: `In ${product.orders.toLocaleString("en-GB")} orders` }));
}

/** The row under a product: bought together by the order book, until Candour has something better. */
export function productTogether(context: ShopContext, product: Product): Html {
  const together = boughtWith(context, product);
  const isEnough = together.length >= ITEMS / 2;
  const chosen = (isEnough ? together : fromTheShelf(context, product)).slice(0, ITEMS);
  const orders = context.catalogue.orders().ordersWith(product.id).toLocaleString("en-GB");
  return slot({
    id: "product-together",
    heading: "h2",
    title: isEnough ? "Often bought together" : `More ${inSentence(product.category.shelf.name)}`,
    strategy: "viewed_together",
    note: isEnough ? `Counted over ${orders} orders with this.` : "The same for everyone.",
    list: "together",
    cards: chosen.map(({ product: other, fact }) => card(other, { fact })),
  });
}
