/** A piece of a page's HTML: an element with what is in it, or text and comments just as they stood there. */
export type HtmlNode = HtmlElement | { readonly raw: string };

export interface HtmlElement {
  /** In lower case. */
  readonly tag: string;
  /** Names and values, entities in them as they stood there. */
  readonly attributes: Map<string, string>;
  children: HtmlNode[];
  /** It had an end tag of its own. */
  isClosed: boolean;
}
