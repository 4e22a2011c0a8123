import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Slice {
  readonly products: readonly (readonly [string, string, number, string])[];
  readonly orders: readonly (readonly [string, number, string | null, readonly string[]])[];
}

const slice: Slice = JSON.parse(
  readFileSync(
    fileURLToPath(new URL("../test/data/basketSlice.json", import.meta.url).href),
    "utf8",
  ),
);

/** Ids of the loaded products. */
export const ITEMS = slice.products.map(([id]) => id);

/** A shop with a real catalogue, real baskets and one slot of every kind that is measured. */
export async function loadShop(url: string): Promise<void> {
  const admin = async (method: string, path: string, body: string): Promise<void> => {
    const headers = { Authorization: "Bearer local-admin", "Content-Type": "application/json" };
    const answer = await fetch(url + path, { method, headers, body });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  };
  const lines = (rows: readonly object[]): string =>
    rows.map((row) => JSON.stringify(row)).join("\n");
  await admin(
    "PUT",
    "/v1/admin/site",
    JSON.stringify({
      site: "bench",
      name: "Bench",
      origins: ["https://shop.example"],
      currency: "GBP",
      locale: "en-GB",
      time_zone: "Europe/London",
      settings: { allow_automated: true },
    }),
  );
  const products = slice.products.map(([item_id, title, price, category]) => ({
    ...{ item_id, title, price, category },
    url: `https://shop.example/p/${item_id}`,
    image: `https://shop.example/i/${item_id}.svg`,
  }));
  await admin("PUT", "/v1/admin/catalogue", lines(products));
  const orders = slice.orders.map(([order, at, customer, items]) => ({
    ...{ order, at, customer },
    items: items.map((item_id) => ({ item_id })),
  }));
  await admin("PUT", "/v1/admin/orders", lines(orders));
  const slot = { strategy: "for_you", limit: 8, rules: { max_per_category: 4 } };
  await admin("PUT", "/v1/admin/slots/hero", JSON.stringify(slot));
  await admin("POST", "/v1/admin/publish", "{}");
  await admin("POST", "/v1/admin/build", "{}");
}
