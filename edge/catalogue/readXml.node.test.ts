import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FeedLine } from "./FeedLine.ts";
import { readXml } from "./readXml.ts";

async function read(...chunks: readonly string[]): Promise<FeedLine[]> {
  const text = async function* () {
    yield* chunks;
  };
  const lines: FeedLine[] = [];
  for await (const line of readXml(text())) lines.push(line);
  return lines;
}
const rss = (items: string): string =>
  `<?xml version="1.0"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>\n${items}</channel></rss>`;
const rowsOf = (lines: readonly FeedLine[]) =>
  lines.map((line) => ("row" in line ? line.row : line));

describe("an XML feed", () => {
  it("is read as RSS: Google's names, the feed's own, CDATA and entities", async () => {
    const lines = await read(
      rss(`<item>
        <g:id>1</g:id><title>Tea &amp; cake &#x2014; caf&eacute;</title><link>https://shop.example/1</link>
        <description><![CDATA[<b>not</b> kept as tags]]></description>
        <g:price>4.95 GBP</g:price><g:shipping><g:price>9.99 GBP</g:price></g:shipping>
        <g:product_type>Home</g:product_type><g:product_type>Second</g:product_type>
        <c:internal>not ours</c:internal><g:brand/>
      </item>\n<item><g:id>2</g:id></item>`),
    );
    expect(lines).toEqual([
      {
        line: 3,
        row: {
          ...{ id: "1", title: "Tea & cake — café", link: "https://shop.example/1" },
          ...{ description: "<b>not</b> kept as tags", price: "4.95 GBP", product_type: "Home" },
          shipping: "9.99 GBP",
        },
      },
      { line: 10, row: { id: "2" } },
    ]);
  });

  it("is read as Atom: Google's id before the entry's address, the link that is the page", async () => {
    const lines = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://base.google.com/ns/1.0"><title>Shop</title>
       <entry><id>tag:shop,2026:1</id><x:id>A1</x:id><title>Cup</title>
       <link rel="self" href="https://shop.example/self"/><link href="https://shop.example/a1"/></entry></feed>`,
    );
    expect(rowsOf(lines)).toEqual([{ id: "A1", title: "Cup", link: "https://shop.example/a1" }]);
  });

  it("is read alike however the network cuts it", async () => {
    const feed = rss(
      "<item><g:id>1</g:id><title>a &amp; b</title></item><item><g:id>2</g:id></item>",
    );
    const whole = await read(feed);
    expect(whole).toHaveLength(2);
    expect(await read(...feed)).toEqual(whole);
  });

  it("loses a product with a bare &, and no other", async () => {
    const lines = await read(
      rss("<item><g:id>1</g:id><title>Salt & Co</title></item>\n<item><g:id>2</g:id></item>"),
    );
    expect(rowsOf(lines)).toEqual([
      { line: 3, reason: "has an & that should be written &amp;" },
      { id: "2" },
    ]);
  });

  it.each([
    ["is cut off", "<item><g:id>2</g:id><tit", /not well-formed XML \(unclosed root tag/],
    ["has a tag closed wrongly", "<item><g:id>2</title></item>", /not well-formed XML/],
    ["is nested without end", `<item>${"<a>".repeat(100)}`, /nested deeper than 64/],
    ["has tags of attributes", `<item ${attributes(100)}></item>`, /too many attributes/],
    ["has an endless name", `<item><${"a".repeat(200_000)}`, /not well-formed XML \(max buffer/],
  ])("that %s ends there, and says so", async (_, bad, reason) => {
    const cut = rss(`<item><g:id>1</g:id></item>${bad}`).replace("</channel></rss>", "");
    const lines = rowsOf(await read(cut));
    expect(lines).toEqual([
      { id: "1" },
      { line: expect.any(Number), reason: expect.stringMatching(reason) },
    ]);
    expect(lines[1]).toMatchObject({ reason: expect.stringMatching(/what follows was not read$/) });
  });

  it.each([
    [
      "a billion laughs",
      `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${"&a;".repeat(10)}">`).join("")}]>`,
    ],
    ["an entity of a file", '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ["an entity of the network", '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://a.example/"> %x;]>'],
    [
      "a type of elsewhere",
      '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://my.example/r.dtd">',
    ],
    ["a type that never ends", `<!DOCTYPE r [${"<!ENTITY a 'b'>".repeat(20_000)}`],
  ])("with %s is refused before anything of it is read", async (_, doctype) => {
    const lines = await read(
      `<?xml version="1.0"?>${doctype}${rss("<item><g:id>&x;&a9;</g:id></item>").slice(21)}`,
    );
    expect(lines).toEqual([
      { line: expect.any(Number), reason: expect.stringMatching(/document type|max buffer/) },
    ]);
  });

  it.each(["<sitemap><url/></sitemap>", "<html><body/></html>", "<a/>"])(
    "is not %s",
    async (body) => {
      expect(rowsOf(await read(body))).toEqual([
        { line: 1, reason: expect.stringContaining("is no feed") },
      ]);
    },
  );

  it("never throws, whatever the text", async () => {
    const part = fc.constantFrom(
      ...[
        "<rss>",
        "<channel>",
        "<item>",
        "</item>",
        "<g:id>",
        "</g:id>",
        "&amp;",
        "&",
        "<![CDATA[",
      ],
      ...[
        "]]>",
        "<!--",
        "-->",
        "<?x",
        "?>",
        '<link href="',
        '"/>',
        "\0",
        "1",
        "<",
        ">",
        "<feed><entry>",
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
        expect(Array.isArray(await read(...parts))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps no more of a field than a product can have", async () => {
    const lines = rowsOf(
      await read(rss(`<item><g:id>1</g:id><title>${"x".repeat(500_000)}</title></item>`)),
    );
    expect(JSON.stringify(lines).length).toBeLessThan(5_000);
  });
});

function attributes(count: number): string {
  return Array.from({ length: count }, (_, n) => `a${n}="1"`).join(" ");
}
