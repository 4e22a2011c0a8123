import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { createShop } from "./createShop.ts";
import { openCatalogue } from "./products/openCatalogue.ts";

export interface ShopServer {
  readonly url: string;
  close(): Promise<void>;
}

const DEFAULT_PORT = 8788;

/** Serves the demo shop on this machine alone. Port 0 takes a free one; without an edge it is a shop like any other. */
export async function startShop({
  port,
  edge,
}: {
  port: number;
  edge: string | null;
}): Promise<ShopServer> {
  // The first shopper shall not wait for the order book.
  openCatalogue().orders();
  // The shop names itself in its pages, so it opens once its port is known.
  const open = Promise.withResolvers<{ url: string; shop: Hono }>();
  const server = serve(
    {
      fetch: async (request) => (await open.promise).shop.fetch(request),
      hostname: "127.0.0.1",
      port,
    },
    (address) => {
      const url = `http://localhost:${address.port}`;
      open.resolve({ url, shop: createShop({ url, edge }) });
    },
  );
  server.once("error", open.reject);
  const { url } = await open.promise;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

if (import.meta.main) {
  const shop = await startShop({
    port: Number(process.env.CANDOUR_SHOP_PORT ?? DEFAULT_PORT),
    edge: process.env.CANDOUR_EDGE_URL ?? null,
  });
  console.log(`Pippin Lane is open at ${shop.url}`);
}
