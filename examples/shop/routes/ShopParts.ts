import type { Context } from "hono";
import type { OrderDesk } from "../checkout/openOrderDesk.ts";
import type { Html } from "../pages/Html.ts";
import type { ShopContext } from "../pages/ShopContext.ts";
import type { Catalogue } from "../products/openCatalogue.ts";

/** What the shop's routes share. */
export interface ShopParts {
  readonly catalogue: Catalogue;
  readonly desk: OrderDesk;
  context(c: Context): ShopContext;
  show(c: Context, page: Html, status?: 200 | 400 | 404 | 413 | 422 | 500): Promise<Response>;
  missing(c: Context): Promise<Response>;
}
