import { type Context, Hono } from "hono";
import { drawPictogram } from "../pictograms/drawPictogram.ts";
import { staticFiles } from "../staticFiles.ts";
import type { ShopParts } from "./ShopParts.ts";

const A_DAY = "public, max-age=86400";
const FOR_EVER = "public, max-age=31536000, immutable";

function asset(
  c: Context,
  body: string,
  { type, cache }: { type: string; cache: string },
): Response {
  return c.body(body, 200, {
    "content-type": type,
    "cache-control": cache,
    "cross-origin-resource-policy": "cross-origin",
  });
}

/** Style sheets, scripts, icons, and a picture for each product. */
export function assetRoutes({ catalogue, missing }: ShopParts): Hono {
  const app = new Hono();
  const drawn = new Map<string, string>();
  app.get("/static/:file", (c) => {
    const file = staticFiles.get(c.req.param("file"));
    if (!file) return missing(c);
    const isVersioned = c.req.query("v") === file.version;
    return asset(c, file.body, { type: file.type, cache: isVersioned ? FOR_EVER : A_DAY });
  });
  app.get("/pics/:file{[A-Za-z0-9]{1,12}\\.svg}", (c) => {
    const product = catalogue.get(c.req.param("file").slice(0, -".svg".length));
    if (!product) return missing(c);
    const picture = drawn.get(product.id) ?? drawPictogram(product);
    drawn.set(product.id, picture);
    return asset(c, picture, { type: "image/svg+xml", cache: A_DAY });
  });
  return app;
}
