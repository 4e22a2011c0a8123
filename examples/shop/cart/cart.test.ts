import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadProducts } from "../products/loadProducts.ts";
import { CART_LIMITS } from "./Cart.ts";
import { formatCart, parseCart } from "./cartCookie.ts";
import { changeCart } from "./changeCart.ts";
import { priceCart } from "./priceCart.ts";

const products = new Map(loadProducts().map((product) => [product.id, product]));
const find = (id: string) => products.get(id);

describe("the cart's cookie", () => {
  it("gives back the cart that went into it", () => {
    const cart = new Map([
      ["22423", 1],
      ["85099B", 12],
    ]);
    expect(formatCart(cart)).toBe("22423.1~85099B.12");
    expect(parseCart(formatCart(cart))).toEqual(cart);
  });

  it("never yields anything but known forms within limits, whatever a browser sends", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (value) => {
        const cart = parseCart(value);
        expect(cart.size).toBeLessThanOrEqual(CART_LIMITS.lines);
        for (const [id, quantity] of cart) {
          expect(id).toMatch(/^[A-Za-z0-9]{1,12}$/);
          expect(quantity).toBeGreaterThan(0);
          expect(quantity).toBeLessThanOrEqual(CART_LIMITS.quantity);
        }
      }),
    );
    expect(parseCart("22423.0~22423.-1~22423.1e9~__proto__.1~<b>.1").size).toBe(0);
    expect(parseCart(undefined).size).toBe(0);
  });
});

describe("changing a cart", () => {
  it("sets, limits and removes, and leaves the old cart alone", () => {
    const empty = parseCart("");
    const one = changeCart(empty, "22423", 2);
    expect(one.get("22423")).toBe(2);
    expect(changeCart(one, "22423", 1_000).get("22423")).toBe(CART_LIMITS.quantity);
    expect(changeCart(one, "22423", 0).size).toBe(0);
    expect(empty.size).toBe(0);
  });

  it("takes no more lines than fit into the cookie", () => {
    let cart = parseCart("");
    for (let n = 0; n < 80; n += 1) cart = changeCart(cart, `X${n}`, 1);
    expect(cart.size).toBe(CART_LIMITS.lines);
  });
});

describe("what a cart costs", () => {
  it("adds in whole pence, with delivery below forty pounds", () => {
    const cart = priceCart(parseCart("22197.3"), find);
    expect(cart).toMatchObject({ count: 3, goods: 2.55, delivery: 3.95, total: 6.5 });
  });

  it("is delivered free from forty pounds, and an empty cart costs nothing", () => {
    expect(priceCart(parseCart("22423.4"), find)).toMatchObject({
      goods: 51,
      delivery: 0,
      total: 51,
    });
    expect(priceCart(parseCart(""), find)).toMatchObject({ count: 0, delivery: 0, total: 0 });
  });

  it("leaves out what the shop has not got", () => {
    expect(priceCart(parseCart("99999.1~22423.1"), find).lines.length).toBe(1);
  });
});
