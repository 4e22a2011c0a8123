import type { HtmlNode } from "./HtmlNode.ts";

/** HTML as it was read, with what has been changed in it. */
export function writeHtml(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if ("raw" in node) return node.raw;
      const { tag, attributes, children, isClosed } = node;
      // Entities are still in the values; a quotation mark is bare where the page itself used the other kind.
      const said = [...attributes].map(([name, value]) =>
        value === "" ? ` ${name}` : ` ${name}="${value.replaceAll('"', "&#34;")}"`,
      );
      return `<${tag}${said.join("")}>${writeHtml(children)}${isClosed ? `</${tag}>` : ""}`;
    })
    .join("");
}
