import { bytes, csvOf, HEADER, itemOf, LIVE, row, wide, xmlOf } from "./feedTexts.ts";

/** What becomes of a feed. */
export type Outcome =
  /** 200: these titles go in, these rows are refused by line and reason; all else stays. Sent as the whole catalogue it is held. */
  | {
      readonly titles: readonly string[];
      readonly refused?: readonly (readonly [line: number, why: string])[];
    }
  /** 409, for this reason: nothing changes before a person's yes. */
  | { readonly held: string }
  /** 422, for this reason: nothing changes, whatever is confirmed. */
  | { readonly unread: string }
  /** 200: nothing in it, nothing changes, in a full feed too. */
  | { readonly titles: "none" };

export interface HostileFeed {
  /** What comes, word for word as docs/catalogue.md lists it. */
  readonly comes: string;
  /** Which of the feeds of that kind. */
  readonly as: string;
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly outcome: Outcome;
}

type Case = readonly [as: string, body: string | Uint8Array, outcome: Outcome, type?: string];
const kind = (comes: string, ...cases: readonly Case[]): HostileFeed[] =>
  cases.map(([as, body, outcome, type]) => ({ comes, as, body, outcome, ...(type && { type }) }));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const POT = "Théière crème";
const pot = HEADER + row("ok-1", POT);
const whole: Outcome = { titles: [POT] };
/** A good row before and after, so that line 3 is the bad one. */
const between = (bad: string): string => HEADER + row("ok-1") + bad + row("ok-2");
const without3 = (why: string): Outcome => ({ titles: ["Mug", "Mug"], refused: [[3, why]] });
const declared = (encoding: string): string =>
  xmlOf(itemOf("ok-1"), `<?xml version="1.0" encoding="${encoding}"?>`);
const teapot: Outcome = { titles: ["Théière"] };
const XML = "application/xml";
const noFeed: Outcome = { unread: "no product feed" };
const typed: Outcome = { unread: "document type" };

/** Every way in which feeds are known to come wrong, each with its outcome. */
export const HOSTILE_FEEDS: readonly HostileFeed[] = [
  ...kind(
    "a byte order mark",
    ["UTF-8", utf8(`\ufeff${pot}`), whole],
    ["UTF-16", wide(`\ufeff${pot}`, true), whole],
    ["UTF-16, big end first", wide(`\ufeff${pot}`, false), whole],
  ),
  ...kind(
    "UTF-16 without a mark",
    ["CSV", wide(pot, true), whole],
    ["XML that declares it", wide(declared("UTF-16"), true), teapot, XML],
    ["XML that declares it and isn't", utf8(declared("UTF-16")), teapot, XML],
  ),
  ...kind(
    "Latin-1",
    ["with its charset", bytes(pot), whole, "text/csv; charset=iso-8859-1"],
    ["without one", bytes(pot), whole],
    ["as XML declares it", bytes(declared("ISO-8859-1")), teapot, XML],
    ["UTF-8 with a charset nobody knows", utf8(pot), whole, "text/csv; charset=klingon"],
  ),
  ...kind(
    "semicolons or tabs between fields",
    [
      "semicolons and decimal commas",
      "id;title;link;price\nok-1;Mug, blue;https://shop.example/1;4,95\n",
      { titles: ["Mug, blue"] },
    ],
    ["tabs", pot.replaceAll(",", "\t"), whole, "text/tab-separated-values"],
  ),
  ...kind(
    "a row with fewer fields than the header, or more",
    ["fewer", between("short,Mug\n"), without3("has fewer fields")],
    [
      "more",
      `${HEADER}${row("ok-1")}${row("ok-2").trim()},more,more\n`,
      { titles: ["Mug", "Mug"] },
    ],
  ),
  ...kind("a quote that is never closed", [
    "in a title",
    `${HEADER}${row("ok-1")}q,"Mug,https://x.example,1\n${row("q-2")}`,
    { titles: ["Mug"], refused: [[4, "never closed"]] },
  ]),
  ...kind("a row above 65,536 characters", [
    "by its title",
    between(row("bad", "x".repeat(70_000))),
    { titles: ["Mug"], refused: [[3, "what follows was not read"]] },
  ]),
  ...kind(
    "NUL and other control characters",
    ["within a title", HEADER + row("ok-1", "Tea\0pot\u0007"), { titles: ["Tea pot"] }],
    ["a title of nothing else", between(row("bad", "\0\0")), without3("title")],
  ),
  ...kind(
    "no feed at all",
    ["nothing", "", noFeed],
    ["zeros", "\0\0\0\0\0\0\0\0", noFeed],
    ["a picture", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"), noFeed],
    ["HTML", "<!doctype html><title>Sign in</title><table><tr><td>id</td></tr></table>", noFeed],
    ["HTML after blank lines", "\n\n  <html><body>id,title</body></html>", noFeed],
    ["HTML that is called CSV", "<html>\nid,title,link,price\n1,Mug,/p,1\n</html>", noFeed],
    [
      "a sitemap",
      "<?xml version='1.0'?><urlset><url><loc>/</loc></url></urlset>",
      { unread: "is no feed" },
    ],
  ),
  ...kind(
    "a feed without a product",
    ["a header alone", HEADER, { titles: "none" }],
    ["an error in JSON", '{"error":"not found"}', { titles: "none" }],
    [
      "an empty channel",
      "<rss><channel><title>Shop</title></channel></rss>",
      { unread: "names no product" },
    ],
  ),
  ...kind(
    "XML with a document type",
    [
      "a billion laughs",
      `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("")}]>${xmlOf(itemOf("&a9;"), "")}`,
      typed,
      XML,
    ],
    [
      "an external entity, a file",
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xmlOf(itemOf("&x;"), "")}`,
      typed,
      XML,
    ],
    [
      "an external entity of the network",
      `<!DOCTYPE r [<!ENTITY % x SYSTEM "http://169.254.169.254/"> %x;]>${xmlOf(itemOf("1"), "")}`,
      typed,
      XML,
    ],
  ),
  ...kind("XML with a bare & in a product", [
    "in its brand",
    xmlOf(`${itemOf("ok-1")}${itemOf("bad", "<g:brand>A & B</g:brand>")}${itemOf("ok-2")}`),
    { titles: ["Théière", "Théière"], refused: [[3, "&amp;"]] },
    XML,
  ]),
  ...kind(
    "a file that is cut off",
    [
      "CSV",
      `${HEADER}${row("ok-1")}cut,Mu`,
      { titles: ["Mug"], refused: [[3, "has fewer fields"]] },
    ],
    [
      "XML",
      xmlOf(itemOf("ok-1") + itemOf("cut")).slice(0, -60),
      { titles: ["Théière"], refused: [[3, "what follows was not read"]] },
      XML,
    ],
    [
      "NDJSON",
      `${JSON.stringify({ item_id: "ok-1", title: "Mug", url: "/p", price: 1 })}\n{"item_id":"cut","ti`,
      { titles: ["Mug"], refused: [[2, ""]] },
      "application/x-ndjson",
    ],
  ),
  ...kind(
    "no price, or one in words or with thousands",
    ["none", between(row("bad", "Mug", "")), without3("price")],
    ["in words", between(row("bad", "Mug", "free")), without3("price")],
    ["with thousands", between(row("bad", "Mug", '"1,234.50"')), without3("price")],
    ["below zero", between(row("bad", "Mug", "-4.95")), without3("price")],
  ),
  ...kind(
    "a link with `javascript:` or `data:`",
    ["a script", between("bad,Mug,javascript:alert(1),1\n"), without3("link")],
    [
      "hidden by a tab and capitals",
      between("bad,Mug,JaVa\tScript:alert(1),1\n"),
      without3("link"),
    ],
    ["data", between('bad,Mug,"data:text/html,<script>",1\n'), without3("link")],
    [
      "in XML",
      xmlOf(itemOf("ok-1") + itemOf("bad").replace("https:", "javascript:") + itemOf("ok-2")),
      { titles: ["Théière", "Théière"], refused: [[3, "link"]] },
      XML,
    ],
  ),
  ...kind(
    "an id that stands there twice",
    [
      "in CSV",
      HEADER + row("ok-1") + row("ok-2") + row("ok-2", "Other"),
      { titles: ["Mug", "Mug"], refused: [[4, "item_id ok-2"]] },
    ],
    [
      "in XML",
      xmlOf(itemOf("ok-1") + itemOf("ok-1")),
      { titles: ["Théière"], refused: [[3, "item_id ok-1"]] },
      XML,
    ],
  ),
  ...kind("a cell that a spreadsheet would take for a formula", [
    "in a title",
    HEADER + row("ok-1", "=HYPERLINK(1)"),
    { titles: ["=HYPERLINK(1)"] },
  ]),
  ...kind("a full feed that would remove more than half of the products", [
    "21 of 40",
    csvOf(LIVE.slice(0, 19)),
    { held: "would remove 21 of 40" },
  ]),
  ...kind("a full feed that would remove any and ends in a broken row", [
    "cut off",
    `${csvOf(LIVE.slice(0, 30))}live-30,Li`,
    { held: "ends in the middle of a row" },
  ]),
  ...kind(
    "most prices (and at least ten) ten times as high or low, or more",
    ["divided by 100", csvOf(LIVE, 0.01), { held: "would change 40 of 40 prices" }],
    ["times 100", csvOf(LIVE, 100), { held: "would change 40 of 40 prices" }],
  ),
];
