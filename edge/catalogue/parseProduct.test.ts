import { describe, expect, it } from "vitest";
import { parseAvailability } from "./parseAvailability.ts";
import { parseLink } from "./parseLink.ts";
import { parsePrice } from "./parsePrice.ts";
import { parseProduct } from "./parseProduct.ts";

const MERCHANT = {
  id: "22423",
  title: "Regency cakestand",
  link: "https://shop.example/p/22423",
  image_link: "https://shop.example/i/22423.jpg",
  price: "12.75 GBP",
  availability: "in stock",
  product_type: "Tea > Cakestands",
  brand: "Regency",
  item_group_id: "stands",
};

describe("a product row", () => {
  it("is read with Google Merchant's field names", () => {
    expect(parseProduct(MERCHANT, "EUR")).toEqual({
      ok: true,
      value: {
        item_id: "22423",
        title: "Regency cakestand",
        url: "https://shop.example/p/22423",
        image: "https://shop.example/i/22423.jpg",
        price: 12.75,
        currency: "GBP",
        availability: "in_stock",
        category: "Tea > Cakestands",
        brand: "Regency",
        item_group_id: "stands",
      },
    });
  });

  it("is read with our own names, in the site's currency", () => {
    const row = { item_id: "a", title: "A", url: "/p/a", image: "", price: 2 };
    expect(parseProduct(row, "EUR")).toMatchObject({
      ok: true,
      value: { item_id: "a", url: "/p/a", price: 2, currency: "EUR", availability: "in_stock" },
    });
  });

  it("shows what it cost before while a sale price stands", () => {
    expect(parseProduct({ ...MERCHANT, sale_price: "9.99 GBP" }, "GBP")).toMatchObject({
      value: { price: 9.99, was_price: 12.75 },
    });
    const dearer = parseProduct({ ...MERCHANT, sale_price: "19.99 GBP" }, "GBP");
    expect(dearer).toMatchObject({ value: { price: 12.75 } });
    expect(dearer.ok && "was_price" in dearer.value).toBe(false);
  });

  it.each([
    [{ id: "" }, "item_id"],
    [{ id: "x".repeat(65) }, "item_id"],
    [{ title: "  " }, "title"],
    [{ title: "x".repeat(301) }, "title"],
    [{ link: "javascript:alert(1)" }, "link"],
    [{ image_link: "data:image/png;base64,AAAA" }, "image_link"],
    [{ price: "" }, "price"],
    [{ price: "free" }, "price"],
    [{ price: "-1" }, "price"],
    [{ price: 1e8 }, "price"],
    [{ sale_price: "soon" }, "sale_price"],
    [{ availability: "maybe" }, "availability"],
  ])("is refused for %j", (change, path) => {
    const parsed = parseProduct({ ...MERCHANT, ...change }, "GBP");
    expect(parsed.ok ? "taken" : parsed.faults[0]?.path).toBe(path);
  });
});

describe("a price", () => {
  it.each([
    ["4.95 GBP", { amount: 4.95, currency: "GBP" }],
    ["gbp 4.95", { amount: 4.95, currency: "GBP" }],
    ["4,95 EUR", { amount: 4.95, currency: "EUR" }],
    [4.95, { amount: 4.95 }],
    ["0", { amount: 0 }],
    ["1,234.50", null],
    ["1.234,50 EUR", null],
    ["GBP 4.95 EUR", null],
    [Number.POSITIVE_INFINITY, null],
    [null, null],
  ])("%j is %j", (text, price) => {
    expect(parsePrice(text)).toEqual(price);
  });
});

describe("a link", () => {
  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example/x",
    "/\\evil.example/x",
    "\\\\evil.example",
    "https://user:pass@shop.example/",
    "ftp://shop.example/",
    "shop.example/p",
    "",
    7,
  ])("%j is refused", (link) => {
    expect(parseLink(link)).toBeNull();
  });

  it("may be absolute or a path of the shop", () => {
    expect(parseLink("https://shop.example/p?x=1#y")).toBe("https://shop.example/p?x=1#y");
    expect(parseLink("/p/1")).toBe("/p/1");
  });
});

describe("an availability", () => {
  it.each([
    ["in stock", "in_stock"],
    ["Out of Stock", "out_of_stock"],
    ["https://schema.org/PreOrder", "preorder"],
    ["backorder", "backorder"],
    [undefined, "in_stock"],
    ["toString", null],
  ])("%j is %j", (word, availability) => {
    expect(parseAvailability(word)).toBe(availability);
  });
});
