import { describe, expect, it } from "vitest";
import { loadProducts } from "../products/loadProducts.ts";
import { productHead, productJsonLd } from "./productHead.ts";

const SHOP = "http://localhost:8788";
const products = loadProducts();

async function readJsonLd(product: (typeof products)[number]): Promise<unknown> {
  const head = String(await productHead(SHOP, product));
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head) ?? [];
  return JSON.parse(json);
}

describe("what a product's page says to machines", () => {
  it("is a schema.org Product with an offer, readable for every product", {
    timeout: 30_000,
  }, async () => {
    for (const product of products) {
      const ld = await readJsonLd(product);
      expect(ld).toEqual(productJsonLd(SHOP, product));
    }
  });

  it("says that the red clock is out of stock", () => {
    const clock = products.find(({ id }) => id === "22727");
    if (!clock) throw new Error("no clock");
    expect(productJsonLd(SHOP, clock)).toMatchObject({
      "@type": "Product",
      sku: "22727",
      category: "Home > Clocks",
      offers: {
        price: "3.75",
        priceCurrency: "GBP",
        availability: "https://schema.org/OutOfStock",
      },
    });
  });

  it("can't be ended early by a title", async () => {
    const [product] = products;
    if (!product) throw new Error("no products");
    const head = String(await productHead(SHOP, { ...product, name: '</script><b a="' }));
    expect(head).not.toContain("</script><b");
    expect(head).toContain("\\u003c/script\\u003e");
  });
});
