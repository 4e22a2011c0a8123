import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { CART_COOKIE, parseCart } from "./cart/cartCookie.ts";
import { priceCart } from "./cart/priceCart.ts";
import { openOrderDesk } from "./checkout/openOrderDesk.ts";
import type { Html } from "./pages/Html.ts";
import type { ShopContext } from "./pages/ShopContext.ts";
import { textPage } from "./pages/textPage.ts";
import { openCatalogue } from "./products/openCatalogue.ts";
import { assetRoutes } from "./routes/assetRoutes.ts";
import { browseRoutes } from "./routes/browseRoutes.ts";
import { cartRoutes } from "./routes/cartRoutes.ts";
import { checkoutRoutes } from "./routes/checkoutRoutes.ts";
import type { ShopParts } from "./routes/ShopParts.ts";
import { securityHeaders } from "./securityHeaders.ts";

/** More than any form of this shop can hold. */
const BODY_LIMIT_BYTES = 16_384;

export interface ShopOptions {
  /** The shop's own address, without a slash at its end. */
  readonly url: string;
  /** The address of Candour's edge; null for the shop without Candour. */
  readonly edge: string | null;
}

const NOT_FOUND = {
  title: "There is nothing here",
  text: ["This page is not, or no longer, in the shop. The search above knows what is."],
};
const FAILED = {
  title: "That went wrong",
  text: ["The fault is ours, and nothing was changed by it. Please try again."],
};
const TOO_LARGE = {
  title: "That is too much",
  text: ["No form of this shop is as large as what was sent."],
};

/** The demo shop as a web application. */
export function createShop({ url, edge }: ShopOptions): Hono {
  const catalogue = openCatalogue();
  const context = (c: Context): ShopContext => ({
    catalogue,
    shop: url,
    edge,
    cart: priceCart(parseCart(getCookie(c, CART_COOKIE)), catalogue.get),
    now: new Date(),
  });
  const show = async (
    c: Context,
    page: Html,
    status: 200 | 400 | 404 | 413 | 422 | 500 = 200,
  ): Promise<Response> => {
    c.header("cache-control", "private, no-cache");
    return c.html(await page, status);
  };
  const parts: ShopParts = {
    catalogue,
    desk: openOrderDesk(),
    context,
    show,
    missing: (c) => show(c, textPage(context(c), NOT_FOUND), 404),
  };
  const headers = Object.entries(securityHeaders(edge));
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of headers) c.header(name, value);
  });
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT_BYTES,
      onError: (c) => show(c, textPage(context(c), TOO_LARGE), 413),
    }),
  );
  app.route("/", assetRoutes(parts));
  app.route("/", cartRoutes(parts));
  app.route("/", checkoutRoutes(parts));
  app.route("/", browseRoutes(parts));
  app.notFound(parts.missing);
  app.onError((error, c) => {
    console.error(error);
    return show(c, textPage(context(c), FAILED), 500);
  });
  return app;
}
