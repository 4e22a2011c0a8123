import sax from "sax";
import type { FeedLine } from "./FeedLine.ts";
import { createXmlItem, type XmlItem } from "./XmlItem.ts";

/** The parser looks at its buffers after each piece: what a piece holds is all that it can be made to keep. */
const PIECE_CHARS = 8_192;
const DEPTH_MAX = 64;
const ATTRIBUTES_MAX = 64;
const TEXT_MAX_CHARS = 65_536;
/** How the reason ends of a line after which nothing could be read. */
export const REST_UNREAD = "; what follows was not read";
const GOOGLE = "http://base.google.com/ns/1.0";
/** Where products stand: RSS 2.0 has them in its channel, Atom 1.0 in the feed itself. */
const PLACES = new Map([
  ["rss", { depth: 3, name: "item" }],
  ["feed", { depth: 2, name: "entry" }],
]);

/**
 * Google Merchant's XML, RSS 2.0 or Atom 1.0, product by product as it streams in. A document type declaration is refused, so
 * that there are no entities but the standard ones; a bare `&` costs the product it stands in; anything else that is not
 * well-formed ends the reading, which the last line says.
 */
export async function* readXml(text: AsyncIterable<string>): AsyncGenerator<FeedLine> {
  const reader = createReader();
  for await (const chunk of text) {
    for (let at = 0; at < chunk.length; at += PIECE_CHARS) {
      reader.write(chunk.slice(at, at + PIECE_CHARS));
      yield* reader.take();
      if (reader.isOver()) return;
    }
  }
  reader.close();
  yield* reader.take();
}

interface Reader {
  write(piece: string): void;
  close(): void;
  /** Products read since it was last asked. */
  take(): FeedLine[];
  /** Whether nothing that follows can be read. */
  isOver(): boolean;
}

function createReader(): Reader {
  const parser = sax.parser(true, { position: true });
  const prefixes = new Set(["", "g"]);
  let found: FeedLine[] = [];
  let isOver = false;
  let depth = 0;
  let attributes = 0;
  let place: { depth: number; name: string } | undefined;
  let item: XmlItem | null = null;
  let value = "";

  const end = (reason: string): void => {
    if (isOver) return;
    isOver = true;
    item = null;
    found.push({ line: parser.line + 1, reason: reason + REST_UNREAD });
  };

  parser.ondoctype = () => end("declares a document type, which a feed may not");
  parser.onerror = (error) => {
    parser.resume();
    const isEntity = /^Invalid character (in )?entity/.test(error.message);
    if (isEntity && item) item.fault = "has an & that should be written &amp;";
    else end(`is not well-formed XML (${error.message.split("\n", 1)[0]?.toLowerCase()})`);
  };
  parser.onopentagstart = () => {
    attributes = 0;
  };
  parser.onattribute = ({ name, value: said }) => {
    attributes += 1;
    if (attributes > ATTRIBUTES_MAX) end("has a tag with too many attributes");
    if (name.startsWith("xmlns:") && said === GOOGLE) prefixes.add(name.slice(6));
  };
  parser.onopentag = ({ name, attributes: given }) => {
    if (isOver) return;
    depth += 1;
    if (depth > DEPTH_MAX) return end(`is nested deeper than ${DEPTH_MAX} tags`);
    if (depth === 1) {
      place = PLACES.get(name);
      if (!place) end(`is no feed: it begins with <${name.slice(0, 40)}>, not <rss> or <feed>`);
    } else if (depth === place?.depth && name === place.name) {
      item = createXmlItem(parser.line + 1);
    } else if (item && depth === (place?.depth ?? 0) + 1) {
      value = "";
      // Atom's link is an attribute; the one without a relation, or with "alternate", is the product's page.
      const { href, rel = "alternate" } = given;
      if (name === "link" && typeof href === "string" && rel === "alternate") {
        item.set("", "link", href);
      }
    }
  };
  const addText = (text: string): void => {
    if (item && value.length < TEXT_MAX_CHARS) value += text;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onclosetag = (name) => {
    if (isOver) return;
    if (item && place && depth === (place?.depth ?? 0) + 1) {
      const [prefix, local] = partsOf(name);
      if (prefixes.has(prefix)) item.set(prefix, local, value);
    } else if (item && depth === place?.depth) {
      const { line, fault } = item;
      found.push(fault ? { line, reason: fault } : { line, row: item.row() });
      item = null;
    }
    depth -= 1;
  };
  return {
    write: (piece) => {
      if (!isOver) parser.write(piece);
    },
    close: () => {
      if (!isOver) parser.close();
    },
    take: () => {
      const taken = found;
      found = [];
      return taken;
    },
    isOver: () => isOver,
  };
}

function partsOf(name: string): [prefix: string, local: string] {
  const at = name.indexOf(":");
  return at < 0 ? ["", name] : [name.slice(0, at), name.slice(at + 1)];
}
