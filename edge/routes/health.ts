import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { VERSION } from "../platform/version.ts";
import { describe } from "./describe.ts";

/** Whether the edge is up, and which one it is. */
export const healthRoutes = new Hono<AppEnv>().get(
  "/healthz",
  describe({ tag: "Service", summary: "Whether the edge is up", answer: "`{version}`" }),
  (c) => c.json({ status: "ok", version: VERSION }, 200, { "Cache-Control": "no-store" }),
);
