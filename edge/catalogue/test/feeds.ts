import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { call } from "../../test/shop.ts";
import type { CatalogueImport } from "../importCatalogue.ts";

/** What the tests of feeds share: ways to send one, and to see what became of it. */

export const put = (body: string | Uint8Array, query = "", type = "text/csv"): Promise<Response> =>
  call("PUT", `/v1/admin/catalogue?site=demo${query}`, {
    key: "local-admin",
    headers: { "Content-Type": type },
    body: typeof body === "string" ? body : new Blob([body]).stream(),
  });
export const imported = async (...sent: Parameters<typeof put>): Promise<CatalogueImport> => {
  const answer = await put(...sent);
  const text = await answer.text();
  expect([answer.status, text]).toEqual([200, text]);
  return JSON.parse(text);
};
export const titles = async (like: string): Promise<string[]> => {
  const query = "SELECT title FROM products WHERE item_id LIKE ? ORDER BY item_id";
  const { results } = await env.DB.prepare(query).bind(like).all<{ title: string }>();
  return results.map(({ title }) => title);
};
export const live = async (): Promise<unknown[]> => {
  const query = "SELECT item_id, title, price FROM products WHERE item_id LIKE 'live-%' ORDER BY 1";
  return (await env.DB.prepare(query).all()).results;
};
