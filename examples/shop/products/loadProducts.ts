import { readFileSync } from "node:fs";
import { once } from "../once.ts";
import { categoryOf } from "./categoryOf.ts";
import { isInStock } from "./isInStock.ts";
import type { Product } from "./Product.ts";
import { parseCsvLine } from "./parseCsvLine.ts";
import { productName } from "./productName.ts";

const FILE = new URL("../data/products.csv", import.meta.url);

function parseProduct(line: string, lineNumber: number): Product {
  const [id, title, priceText, ordersText] = parseCsvLine(line);
  const price = Number(priceText);
  const orders = Number(ordersText);
  if (!id || !title || !Number.isFinite(price) || !Number.isFinite(orders)) {
    throw new Error(`products.csv, line ${lineNumber}: expected id,title,price_gbp,orders`);
  }
  const name = productName(title);
  return { id, title, name, price, orders, category: categoryOf(title), isInStock: isInStock(id) };
}

/** All products of the shop, the most ordered first. Read once. */
export const loadProducts = once((): readonly Product[] =>
  readFileSync(FILE, "utf8")
    .split(/\r?\n/)
    .map((line, at) => ({ line, number: at + 1 }))
    .slice(1)
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => parseProduct(line, number)),
);
