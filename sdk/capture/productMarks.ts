/** How one vocabulary marks things in a page. */
export interface Mark {
  readonly scope: string;
  readonly type: string;
  readonly prop: string;
}

/** Microdata, and RDFa Lite, which says the same in other attributes. */
const MARKS: readonly Mark[] = [
  { scope: "itemscope", type: "itemtype", prop: "itemprop" },
  { scope: "typeof", type: "typeof", prop: "property" },
];
const PRODUCT = /(?:^|[/:\s])Product(?:Group|Model)?(?:$|\s)/;

/** The elements marked as products in each vocabulary, in the page's order. */
export const productMarks = (within: ParentNode): [Mark, Element[]][] =>
  MARKS.map((mark) => [
    mark,
    [...within.querySelectorAll(`[${mark.type}]`)].filter((element) =>
      PRODUCT.test(element.getAttribute(mark.type) ?? ""),
    ),
  ]);
