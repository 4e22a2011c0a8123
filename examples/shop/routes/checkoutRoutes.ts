import { Hono } from "hono";
import { EXAMPLE_FORM, readCheckout } from "../checkout/CheckoutForm.ts";
import { checkoutPage } from "../pages/checkoutPage.ts";
import { confirmationPage } from "../pages/confirmationPage.ts";
import { urlOf } from "../urlOf.ts";
import { keepCart } from "./keepCart.ts";
import type { ShopParts } from "./ShopParts.ts";

/** From the cart to a placed order. */
export function checkoutRoutes({ desk, context, show, missing }: ShopParts): Hono {
  const app = new Hono();

  app.get("/checkout", async (c) => {
    const here = context(c);
    if (here.cart.count === 0) return c.redirect("/cart", 303);
    return show(c, checkoutPage(here, EXAMPLE_FORM));
  });

  app.post("/checkout", async (c) => {
    const here = context(c);
    if (here.cart.count === 0) return c.redirect("/cart", 303);
    const sent = await c.req.parseBody().catch(() => ({}));
    const form = readCheckout(sent);
    if (Object.keys(form.errors).length > 0) return show(c, checkoutPage(here, form), 422);
    const order = desk.place(here.cart);
    keepCart(c, new Map());
    return c.redirect(urlOf.order(order.number), 303);
  });

  app.get("/order/:number", (c) => {
    const order = desk.find(c.req.param("number"));
    if (!order) return missing(c);
    const isFirstTime = !order.isTold;
    order.isTold = true;
    return show(c, confirmationPage(context(c), order, isFirstTime));
  });
  return app;
}
