import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { page } from "./page.ts";

export interface NewsServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface NewsOptions {
  readonly port: number;
  /** The address of Candour's edge, from which advertisements may be framed. */
  readonly edge: string;
  /** The address of the shop that advertises here. */
  readonly shop: string;
}

const DEFAULT_PORT = 8789;

const CSS = "text/css; charset=utf-8";

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

/** The paper sets its own type, with the tokens that the shop uses too. */
const FILES: ReadonlyMap<string, { readonly body: string; readonly type: string }> = new Map([
  [
    "news.css",
    {
      body: ["../shop/static/css/tokens.css", "../shop/static/css/base.css", "static/news.css"]
        .map(read)
        .join("\n"),
      type: CSS,
    },
  ],
  ["favicon.svg", { body: read("static/favicon.svg"), type: "image/svg+xml" }],
]);

function headers({ edge, shop }: NewsOptions): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'self'",
    `script-src 'self' ${new URL(edge).origin}`,
    `frame-src ${new URL(edge).origin}`,
    `img-src 'self' ${new URL(shop).origin}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
  };
}

/** The newspaper as a web application. */
export function createNews(options: NewsOptions): Hono {
  const app = new Hono();
  const extra = Object.entries(headers(options));
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of extra) c.header(name, value);
  });
  app.get("/", async (c) =>
    c.html(await page({ now: new Date(), edge: new URL(options.edge).origin })),
  );
  app.get("/static/:file", (c) => {
    const file = FILES.get(c.req.param("file"));
    if (!file) return c.notFound();
    return c.body(file.body, 200, {
      "content-type": file.type,
      "cache-control": "public, max-age=3600",
    });
  });
  return app;
}

/** Serves the demo newspaper. By its number, 127.0.0.1, a browser takes it for another site than the shop. */
export async function startNews(options: NewsOptions): Promise<NewsServer> {
  const news = createNews(options);
  const isReady = Promise.withResolvers<number>();
  const server = serve(
    { fetch: news.fetch, hostname: "127.0.0.1", port: options.port },
    ({ port }) => isReady.resolve(port),
  );
  server.once("error", isReady.reject);
  const port = await isReady.promise;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

if (import.meta.main) {
  const news = await startNews({
    port: Number(process.env.CANDOUR_NEWS_PORT ?? DEFAULT_PORT),
    edge: process.env.CANDOUR_EDGE_URL ?? "http://localhost:8787",
    shop: process.env.CANDOUR_SHOP_URL ?? "http://localhost:8788",
  });
  console.log(`The Ormsby Courier is out at ${news.url}`);
}
