import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { loadProducts } from "../products/loadProducts.ts";
import { drawPictogram } from "./drawPictogram.ts";
import { samples } from "./samples.ts";

const products = new Map(loadProducts().map((product) => [product.id, product]));

describe("the picture of a product", () => {
  it.each(samples)("is the designer's, byte for byte, for $name", ({ id, sha256 }) => {
    const product = products.get(id);
    if (!product) throw new Error(`no product ${id}`);
    const drawn = createHash("sha256").update(drawPictogram(product).trim()).digest("hex");
    expect(drawn).toBe(sha256);
  });

  it("is drawn for every product, with a ground for the dark and nothing left unset", {
    timeout: 30_000,
  }, () => {
    for (const product of products.values()) {
      const svg = drawPictogram(product);
      expect(svg).toMatch(/prefers-color-scheme:dark\)\{\.b\{fill:#[0-9a-f]{6}\}/);
      expect(svg).not.toMatch(/undefined|NaN|null/);
      expect(svg).toMatch(/stroke-width="2\.5"><[a-z]/);
    }
  });

  it("can't be broken by a title with markup in it", () => {
    const svg = drawPictogram({ id: "1", title: 'BAG "><SCRIPT>', name: 'Bag "><script>' });
    expect(svg).toContain('aria-label="Bag &quot;>&lt;script>"');
    expect(svg).not.toContain("<script");
  });
});
