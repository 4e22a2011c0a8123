import * as v from "valibot";
import { blockSchema } from "../blockSchema.ts";
import { escapeHtml } from "./escapeHtml.ts";
import type { HtmlElement, HtmlNode } from "./HtmlNode.ts";

type Field = "title" | "text" | "image" | "alt" | "url";
type Drawn = { readonly position: number } & { readonly [F in Field]?: string | undefined };

/** A slot's cards with the shop's own blocks among them, each at its place counted from 1 among all, as the script puts them. */
export function withBlocks(cards: readonly HtmlNode[], given: unknown): HtmlNode[] {
  const all = [...cards];
  const [first] = cards;
  const tag = first && !("raw" in first) && first.tag === "li" ? "li" : "div";
  const read = v.safeParse(v.array(blockSchema), given);
  const blocks: readonly Drawn[] = read.success ? read.output : [];
  for (const block of blocks.toSorted((a, b) => a.position - b.position)) {
    all.splice(Math.min(block.position - 1, all.length), 0, blockOf(block, tag));
  }
  return all;
}

function blockOf({ image, alt, title, text, url }: Drawn, tag: "li" | "div"): HtmlElement {
  const parts: HtmlNode[] = [];
  if (isWeb(image)) {
    const look = { class: "candour-picture", loading: "lazy", src: image, alt: alt ?? "" };
    parts.push({ ...elementOf("img", look, []), isClosed: false });
  }
  if (title) parts.push(elementOf("strong", {}, [{ raw: escapeHtml(title) }]));
  if (text) parts.push(elementOf("span", {}, [{ raw: escapeHtml(text) }]));
  const inner = isWeb(url) ? [elementOf("a", { href: url }, parts)] : parts;
  return elementOf(tag, { class: "candour-card candour-block" }, inner);
}

const isWeb = (address = ""): address is string => /^https?:/i.test(address);

const elementOf = (
  tag: string,
  said: Readonly<Record<string, string>>,
  children: HtmlNode[],
): HtmlElement => ({
  tag,
  attributes: new Map(Object.entries(said).map(([name, value]) => [name, escapeHtml(value)])),
  children,
  isClosed: true,
});
