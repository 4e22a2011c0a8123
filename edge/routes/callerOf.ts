import type { Context } from "hono";
import { isRecord, own } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { bearerOf } from "../platform/bearerOf.ts";
import { inLanguage } from "../platform/inLanguage.ts";
import { requireOrigin } from "../platform/origins.ts";
import type { Site } from "../platform/Site.ts";
import { loadSite } from "../platform/sites.ts";
import { type ShopperRef, shopperOf } from "../shopper/shopperOf.ts";
import { tellShown } from "../shopper/shownLater.ts";
import type { Terms } from "../shopper/Terms.ts";
import { termsOf } from "../shopper/termsOf.ts";
import { unknownShopper } from "../shopper/unknownShopper.ts";

/** Who asks: by the token in the Authorization header or, where there is a body, in it. */
export async function callerOf(
  c: Context<AppEnv>,
  body: unknown,
): Promise<{ site: Site; shopper: ShopperRef; terms: Terms }> {
  c.header("Cache-Control", "private, no-store");
  const inBody = isRecord(body) ? own(body, "shopper") : undefined;
  const shopper = await shopperOf(c.env, inBody ?? bearerOf(c));
  if (!shopper) throw unknownShopper();
  const site = await loadSite(c.env, shopper.site);
  requireOrigin(c, site);
  const terms = termsOf(site, c.req.raw);
  await tellShown(shopper, terms);
  return { site: inLanguage(c, site), shopper, terms };
}
