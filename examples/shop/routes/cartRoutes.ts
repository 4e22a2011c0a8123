import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import type { Cart } from "../cart/Cart.ts";
import { CART_LIMITS } from "../cart/Cart.ts";
import { CART_COOKIE, parseCart } from "../cart/cartCookie.ts";
import { changeCart } from "../cart/changeCart.ts";
import { priceCart } from "../cart/priceCart.ts";
import { cartPage } from "../pages/cartPage.ts";
import { textPage } from "../pages/textPage.ts";
import type { Product } from "../products/Product.ts";
import { keepCart } from "./keepCart.ts";
import type { ShopParts } from "./ShopParts.ts";

interface Asked {
  readonly product: Product;
  readonly quantity: number;
}

/** Looking at the cart and changing it: by plain forms, or by script that asks for JSON. */
export function cartRoutes({ catalogue, context, show }: ShopParts): Hono {
  const app = new Hono();

  const ask = async (c: Context): Promise<Asked | null> => {
    const sent = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
    const { item_id, quantity = "1" } = sent;
    const product = typeof item_id === "string" ? catalogue.get(item_id) : undefined;
    const isCount = typeof quantity === "string" && /^\d{1,3}$/.test(quantity);
    if (!product || !isCount || Number(quantity) > CART_LIMITS.quantity) return null;
    return { product, quantity: Number(quantity) };
  };

  const refuse = (c: Context): Promise<Response> => {
    const text = [`Give a product of this shop and a number from 0 to ${CART_LIMITS.quantity}.`];
    return show(
      c,
      textPage(context(c), { title: "That can\u2019t be put in the cart", text }),
      400,
    );
  };

  const answer = (c: Context, cart: Cart): Response => {
    keepCart(c, cart);
    const { count } = priceCart(cart, catalogue.get);
    return c.req.header("accept") === "application/json"
      ? c.json({ count })
      : c.redirect("/cart", 303);
  };

  const current = (c: Context): Cart => parseCart(getCookie(c, CART_COOKIE));

  app.get("/cart", (c) => show(c, cartPage(context(c))));

  app.post("/cart/add", async (c) => {
    const asked = await ask(c);
    if (!asked || asked.quantity === 0 || !asked.product.isInStock) return refuse(c);
    const { id } = asked.product;
    const cart = current(c);
    return answer(c, changeCart(cart, id, (cart.get(id) ?? 0) + asked.quantity));
  });

  app.post("/cart/set", async (c) => {
    const asked = await ask(c);
    if (!asked) return refuse(c);
    return answer(c, changeCart(current(c), asked.product.id, asked.quantity));
  });

  app.post("/cart/remove", async (c) => {
    const asked = await ask(c);
    if (!asked) return refuse(c);
    return answer(c, changeCart(current(c), asked.product.id, 0));
  });
  return app;
}
