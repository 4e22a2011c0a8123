import { Hono } from "hono";
import { describeRoute, generateSpecs } from "hono-openapi";
import type { AppEnv } from "../platform/AppEnv.ts";
import { VERSION } from "../platform/version.ts";
import { docsPage } from "./docsPage.ts";

const key = (role: string) => ({
  type: "http" as const,
  scheme: "bearer",
  description: `The ${role}'s key.`,
});

/** The API's description, for machines and for people. */
export function docsRoutes(app: Hono<AppEnv>): Hono<AppEnv> {
  const spec = () =>
    generateSpecs(app, {
      excludeStaticFile: false,
      documentation: {
        openapi: "3.1.0",
        info: {
          title: "Candour",
          version: VERSION,
          description:
            "Personalisation that shoppers can see, change and switch off. JSON, UTF-8; times in milliseconds since the epoch; errors as RFC 9457 problems.",
        },
        components: {
          securitySchemes: {
            shopper: { type: "http", scheme: "bearer", description: "The shopper's token." },
            marketer: key("marketer"),
            admin: key("admin"),
            agent: key("agent"),
            ingest: key("ingest"),
          },
        },
      },
    });
  return new Hono<AppEnv>()
    .get(
      "/openapi.json",
      describeRoute({
        tags: ["Service"],
        summary: "This description",
        responses: { 200: { description: "OpenAPI 3.1." } },
      }),
      async (c) =>
        // A schema that holds itself says so by a place in its own document, not in this one.
        c.body(
          JSON.stringify(await spec()).replaceAll('"#/$defs/', '"#/components/schemas/'),
          200,
          {
            "Content-Type": "application/json",
            "Cache-Control": "public, max-age=300",
          },
        ),
    )
    .get(
      "/docs",
      describeRoute({
        tags: ["Service"],
        summary: "This description as a page",
        responses: { 200: { description: "HTML." } },
      }),
      async (c) =>
        c.html(docsPage(await spec()), 200, {
          "Cache-Control": "public, max-age=300",
          "Content-Security-Policy":
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options": "nosniff",
        }),
    )
    .get("/docs.css", describeRoute({ hide: true }), (c) =>
      c.body(DOCS_STYLE, 200, {
        "Content-Type": "text/css; charset=utf-8",
        "Cache-Control": "public, max-age=300",
        "X-Content-Type-Options": "nosniff",
      }),
    );
}

const DOCS_STYLE = `:root{color-scheme:light dark;--paper:light-dark(#faf7f1,#14181a);--surface:light-dark(#fffdf9,#1b2123);
--ink:light-dark(#1f2628,#ece8df);--ink-2:light-dark(#4e5655,#b9b7ad);--line:light-dark(#e0d9cb,#30383a);
--accent:light-dark(#0d5653,#84cdc3);--wash:light-dark(#e4efeb,#18302f)}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);
font:16px/24px Seravek,"Gill Sans Nova","Segoe UI",Lato,Ubuntu,"Noto Sans",Carlito,Calibri,system-ui,sans-serif}
main{max-width:960px;margin:0 auto;padding:48px 24px 80px}
h1,h2{font-family:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;font-weight:600}
h1{font-size:32px;line-height:38px;margin:0 0 8px}h2{font-size:24px;line-height:30px;margin:48px 0 16px}
p{margin:0 0 8px;max-width:68ch}a{color:var(--accent)}nav{margin-top:16px;display:flex;flex-wrap:wrap;gap:4px 16px}
section>article{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:16px 24px;margin:0 0 12px}
h3{font-size:16px;line-height:24px;margin:0 0 4px;overflow-wrap:anywhere}code,pre{font:14px/20px ui-monospace,Menlo,Consolas,monospace}
.method{display:inline-block;min-width:64px;padding:0 8px;margin-right:8px;border-radius:8px;background:var(--wash);color:var(--accent);text-align:center}
.note{color:var(--ink-2);font-size:14px;line-height:20px}pre{overflow:auto;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:12px;margin:8px 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:8px 0 0}dt{font-weight:600}dd{margin:0}
summary{cursor:pointer;color:var(--accent)}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media(max-width:640px){main{padding:24px 16px}article{padding:16px}dl{grid-template-columns:1fr}}`;
