import { root } from "../../root.ts";
import { markedView } from "../markedView.ts";
import { productMarks } from "../productMarks.ts";
import type { Card } from "./Card.ts";

/** Of a list, and of one's place in it; a product that belongs to another (its variant, its accessory) is none of the list. */
const LISTED = /^(\w+:)?(itemListElement|item)$/;

/** Products in microdata or RDFa Lite, each a thing of its own or one of a list. */
export const markedCards = (): Card[] =>
  productMarks(root).flatMap(([mark, products]) =>
    products
      .filter((element) => LISTED.test(element.getAttribute(mark.prop) ?? "item"))
      .map((element) => ({ element, read: () => markedView(element, mark) })),
  );
