import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { ConsoleEnv } from "./ConsoleEnv.ts";

/** Product pictures lie wherever the shop keeps them; everything else is our own, and nothing runs or styles inline. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** Headers of every page. `frames`: origins that may show the page inside theirs (a service desk); none elsewhere. */
export function securityHeaders(
  frames: (c: Context<ConsoleEnv>) => string | Promise<string> = () => "'none'",
) {
  return createMiddleware<ConsoleEnv>(async (c, next) => {
    await next();
    const { headers } = c.res;
    if (headers.has("Content-Security-Policy")) return;
    headers.set(
      "Content-Security-Policy",
      [...POLICY, `frame-ancestors ${await frames(c)}`].join("; "),
    );
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-store");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    // Not no-referrer: a browser then posts forms with a null Origin.
    headers.set("Referrer-Policy", "same-origin");
    headers.set(
      "Permissions-Policy",
      "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    );
    headers.set("X-Content-Type-Options", "nosniff");
  });
}
