import type { SlotsPage } from "../../../sdk/wire/index.ts";
import { itemIdOf } from "../../../sdk/wire/itemIdOf.ts";
import { ldNodes } from "../../../sdk/wire/ldNodes.ts";
import { mainProduct } from "../../../sdk/wire/mainProduct.ts";
import { pageFrom } from "../../../sdk/wire/pageFrom.ts";
import { decodeHtml } from "./decodeHtml.ts";
import type { PageHtml } from "./readHtml.ts";

const SAID_CHARS = 300;

/**
 * What page this is, as the script would tell it, by the same rules; null where that can be told only with the whole
 * document at hand, as of microdata: the script then asks itself.
 */
export function pageOfHtml({ marks, ldScripts }: PageHtml, url: URL): SlotsPage | null {
  const typed = marks.filter(({ attributes }) => attributes.has("data-page-type"));
  const holder =
    typed.find(({ tag, attributes }) => tag === "script" && attributes.has("data-site")) ??
    typed.find(({ tag }) => tag === "body") ??
    typed[0];
  const node = mainProduct(ldNodes(ldScripts));
  const isMicrodata = marks.some(({ attributes }) =>
    /schema\.org\/Product$/i.test(attributes.get("itemtype") ?? ""),
  );
  if (isMicrodata && !node && !holder) return null;
  const said = (name: string): string | undefined =>
    decodeHtml(holder?.attributes.get(`data-${name}`) ?? "")
      .trim()
      .slice(0, SAID_CHARS) || undefined;
  return pageFrom(url, {
    said,
    item() {
      const meta = marks.find(
        ({ attributes }) => attributes.get("property") === "product:retailer_item_id",
      );
      // In JSON-LD too themes name characters as HTML does.
      return decodeHtml(
        itemIdOf((name) => (node ? node[name] : meta?.attributes.get("content")) ?? ""),
      );
    },
  });
}
