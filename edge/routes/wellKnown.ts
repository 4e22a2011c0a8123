import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import type { AppEnv } from "../platform/AppEnv.ts";
import { receiptKeys } from "../platform/receiptKeys.ts";
import { gpcDescription, keysDescription } from "./shopperDescriptions.ts";

export const wellKnownRoutes = new Hono<AppEnv>();

/** Public by nature: anyone may verify a receipt, from any page. */
const PUBLIC = { "Cache-Control": "public, max-age=3600", "Access-Control-Allow-Origin": "*" };

wellKnownRoutes.get("/.well-known/candour-keys.json", describeRoute(keysDescription), (c) =>
  c.json(receiptKeys(c.env), 200, PUBLIC),
);

/** Says that Global Privacy Control is honoured here (W3C GPC, section 5). */
wellKnownRoutes.get("/.well-known/gpc.json", describeRoute(gpcDescription), (c) =>
  c.json({ gpc: true, lastUpdate: "2026-10-27" }, 200, PUBLIC),
);
