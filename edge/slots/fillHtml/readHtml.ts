import type { HtmlElement, HtmlNode } from "./HtmlNode.ts";

/** What a page's HTML says that slots are decided by, and its slots. */
export interface PageHtml {
  /** By tag and attributes, those that tell what page this is, in their order. */
  readonly marks: readonly HtmlElement[];
  readonly ldScripts: readonly { readonly textContent: string }[];
  /** Elements that are slots, in their order; null for one that has another in it. */
  readonly slots: (HtmlElement | null)[];
}

const isSlot = (tag: string, attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has("data-candour-slot") || (tag === "candour-slot" && attributes.has("name"));
const isMark = (tag: string, attributes: ReadonlyMap<string, string>): boolean =>
  tag === "html" ||
  tag === "body" ||
  attributes.has("data-page-type") ||
  attributes.has("itemtype") ||
  (tag === "meta" && attributes.has("property"));

/** Reads a page once, with the platform's own parser. */
export async function readHtml(html: string): Promise<PageHtml> {
  const marks: HtmlElement[] = [];
  const ldScripts: { textContent: string }[] = [];
  const slots: (HtmlElement | null)[] = [];
  /** Open elements from the slot inwards; empty outside of slots. */
  const open: HtmlElement[] = [];
  let ldText: string | null = null;
  const add = (node: HtmlNode): void => void open.at(-1)?.children.push(node);

  const rewriter = new HTMLRewriter()
    .on("*", {
      element(given) {
        const tag = given.tagName;
        const attributes = new Map<string, string>();
        for (const [name = "", value = ""] of given.attributes) attributes.set(name, value);
        const element: HtmlElement = { tag, attributes, children: [], isClosed: false };
        if (isMark(tag, attributes)) marks.push(element);
        if (tag === "script" && /^application\/ld\+json$/i.test(attributes.get("type") ?? "")) {
          ldText = "";
          given.onEndTag(() => {
            ldScripts.push({ textContent: ldText ?? "" });
            ldText = null;
          });
        }
        if (isSlot(tag, attributes)) {
          if (open.length > 0) slots.splice(slots.indexOf(open[0] ?? null), 1, null);
          slots.push(open.length > 0 ? null : element);
        } else if (open.length === 0) return;
        add(element);
        open.push(element);
        try {
          given.onEndTag(({ name }) => {
            // An element whose end tag was left out is told of with the one that ended it.
            element.isClosed = name === tag;
            const at = open.lastIndexOf(element);
            if (at >= 0) open.splice(at);
          });
        } catch {
          // It is one of those that have no end tag.
          open.pop();
        }
      },
    })
    .onDocument({
      text({ text }) {
        if (ldText !== null) ldText += text;
        add({ raw: text });
      },
      comments: ({ text }) => add({ raw: `<!--${text}-->` }),
    });
  await rewriter.transform(new Response(html)).arrayBuffer();
  return { marks, ldScripts, slots };
}
