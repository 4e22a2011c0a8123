import { expect, it } from "vitest";
import { openCatalogue } from "./products/openCatalogue.ts";
import { startShop } from "./server.ts";

openCatalogue().orders();

it("opens on a free port, names itself in its pages, and closes while a browser is still connected", async () => {
  const shop = await startShop({ port: 0, edge: null });
  const text = await (await fetch(`${shop.url}/product/22423`)).text();
  expect(text).toContain(`<link rel="canonical" href="${shop.url}/product/22423">`);
  await shop.close();
  await expect(fetch(shop.url)).rejects.toThrow();
});

it("says at once when its port is taken", async () => {
  const shop = await startShop({ port: 0, edge: null });
  const port = Number(new URL(shop.url).port);
  await expect(startShop({ port, edge: null })).rejects.toThrow(/EADDRINUSE/);
  await shop.close();
});
