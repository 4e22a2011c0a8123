const HEAD =
  '<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Bench</title>';
const COLOURS = ["Red", "Green", "Blue", "Ivory", "Black", "Pink", "Silver", "Amber", "Teal"];
const THINGS = ["Lantern", "Teapot", "Cushion", "Notebook", "Garland", "Basket", "Clock", "Mug"];
const FILLER = "Made to be used every day, and looked at a little longer than that. ".repeat(9);

/** A shop's feed as a stream: titles of real length, a description, a thousand categories. */
export function largeFeed(products: number, price: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let n = 0;
  return new ReadableStream({
    pull(controller) {
      if (n === 0) controller.enqueue(encoder.encode(HEAD));
      let text = "";
      for (const end = Math.min(products, n + 500); n < end; n++) text += item(n, price);
      controller.enqueue(encoder.encode(text));
      if (n < products) return;
      controller.enqueue(encoder.encode("</channel></rss>"));
      controller.close();
    },
  });
}

function item(n: number, price: number): string {
  const colour = COLOURS[n % COLOURS.length];
  const thing = THINGS[n % THINGS.length];
  const maker = `Maker${(n * 7_919) % 4_001}`;
  return `<item><g:id>SKU-${String(n).padStart(7, "0")}</g:id><g:title>${colour} ${thing} of the ${maker} series, pattern ${(n * 31) % 9_973}, hand finished, pack of ${1 + (n % 12)}</g:title><g:description>${FILLER}</g:description><g:link>https://shop.example/products/${colour}-${thing}-${n}?ref=feed</g:link><g:image_link>https://cdn.shop.example/images/large/${n % 100}/${n}.jpg</g:image_link><g:price>${price + (n % 400) / 4} GBP</g:price><g:availability>in_stock</g:availability><g:product_type>Home &gt; Part ${n % 40} &gt; Shelf ${n % 1_000}</g:product_type><g:brand>${maker}</g:brand><g:item_group_id>G${n >> 2}</g:item_group_id></item>\n`;
}
