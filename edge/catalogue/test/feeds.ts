import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { call } from "../../test/shop.ts";
import type { CatalogueImport } from "../importCatalogue.ts";

/** What the tests of feeds share: a small live catalogue, and ways to send a feed. */

export const HEADER = "id,title,link,price\n";
export const row = (id: string, title = "Mug", price = "4.95"): string =>
  `${id},${title},https://shop.example/p/${id},${price}\n`;
export const LIVE = Array.from({ length: 40 }, (_, n) => ({
  item_id: `live-${n}`,
  title: `Live ${n}`,
  url: `/p/${n}`,
  price: 10 + n,
}));

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
/** Text as bytes of one byte each, or two. */
export const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
export const wide = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
