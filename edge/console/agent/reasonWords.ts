const REASONS: Readonly<Record<string, string>> = {
  billing: "A payment or a bill",
  delivery: "Where an order is",
  return: "A return or exchange",
  damaged: "Something that was not right",
  stock: "Something out of stock",
  order_change: "A change to an order",
  account: "Their account",
  website: "Trouble with the pages",
  product: "A question about a product",
};

/** A topic as staff read it. */
export function reasonWords(topic: string): string {
  return REASONS[topic] ?? "Something else";
}
