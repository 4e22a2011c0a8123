/** The texts of feeds that tests share. */

export const HEADER = "id,title,link,price\n";
export const row = (id: string, title = "Mug", price = "4.95"): string =>
  `${id},${title},https://shop.example/p/${id},${price}\n`;
/** What the shop has before a feed comes. */
export const LIVE = Array.from({ length: 40 }, (_, n) => ({
  item_id: `live-${n}`,
  title: `Live ${n}`,
  url: `/p/${n}`,
  price: 10 + n,
}));
export const csvOf = (products: typeof LIVE, by = 1): string =>
  HEADER + products.map((one) => row(one.item_id, one.title, (one.price * by).toFixed(2))).join("");
export const xmlOf = (items: string, head = '<?xml version="1.0"?>'): string =>
  `${head}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n${items}</channel></rss>`;
export const itemOf = (id: string, more = "", price = "4.95 GBP"): string =>
  `<item><g:id>${id}</g:id><title>Théière</title><link>https://shop.example/p/${id}</link><g:price>${price}</g:price>${more}</item>\n`;
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
