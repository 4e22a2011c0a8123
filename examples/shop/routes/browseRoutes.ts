import { Hono } from "hono";
import { categoryPage } from "../pages/categoryPage.ts";
import { collectionPage } from "../pages/collectionPage.ts";
import { collections } from "../pages/collections.ts";
import { helpPages } from "../pages/helpPages.ts";
import { homePage } from "../pages/homePage.ts";
import { productPage } from "../pages/productPage.ts";
import { searchPage } from "../pages/searchPage.ts";
import { textPage } from "../pages/textPage.ts";
import { sections } from "../products/categoryTree.ts";
import { searchProducts } from "../products/searchProducts.ts";
import type { ShopParts } from "./ShopParts.ts";

const MAX_QUERY_CHARS = 100;

/** Pages that only show: home, section and shelf, product, search, collections, help. */
export function browseRoutes({ catalogue, context, show, missing }: ShopParts): Hono {
  const app = new Hono();
  const search = searchProducts(catalogue.all);
  const collection = collections(catalogue);
  const help = new Map(Object.entries(helpPages));

  app.get("/", (c) => show(c, homePage(context(c))));

  app.get("/category/:section/:shelf?", (c) => {
    const section = sections.find(({ slug }) => slug === c.req.param("section"));
    const wanted = c.req.param("shelf");
    const shelf = section?.shelves.find(({ slug }) => slug === wanted);
    if (!section || (wanted !== undefined && !shelf)) return missing(c);
    const query = { sort: c.req.query("sort"), page: c.req.query("page") };
    return show(c, categoryPage(context(c), { section, ...(shelf && { shelf }) }, query));
  });

  app.get("/product/:id", (c) => {
    const product = catalogue.get(c.req.param("id"));
    return product ? show(c, productPage(context(c), product)) : missing(c);
  });

  app.get("/search", (c) => {
    const q = (c.req.query("q") ?? "").replace(/\s+/g, " ").trim().slice(0, MAX_QUERY_CHARS);
    const query = { q, sort: c.req.query("sort"), page: c.req.query("page") };
    return show(c, searchPage(context(c), query, search(q)));
  });

  app.get("/help/:page", (c) => {
    const page = help.get(c.req.param("page"));
    return page ? show(c, textPage(context(c), { ...page, path: c.req.path })) : missing(c);
  });

  app.get("/:collection", (c) => {
    const found = collection.get(c.req.param("collection"))?.();
    return found ? show(c, collectionPage(context(c), found)) : missing(c);
  });
  return app;
}
