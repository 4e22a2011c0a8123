import { DOTS_DRAWING } from "../wire/dotsDrawing.ts";
import { formatPrice } from "../wire/formatPrice.ts";
import type { DecisionItem } from "../wire/index.ts";
import { REASON_DRAWINGS } from "../wire/reasonDrawings.ts";
import type { SlotWords } from "../wire/slotWords/SlotWords.ts";
import { h } from "./h.ts";
import { icon } from "./icon.ts";
import { safeUrl } from "./safeUrl.ts";

export interface Binding {
  /** BCP 47, for prices. */
  readonly language: string;
  readonly words: SlotWords;
}

/**
 * Fills the elements under `root` that bear `data-candour-bind`: `title`, `price`, `was_price`, `image`, `url`,
 * `reason`, `reason_icon`, `category`, `availability`, `item_id`; several names parted by spaces. Text is set as text,
 * addresses only if http or https. What an item has not got is hidden. A button with `data-candour-menu` gets its name.
 */
export function bindItem(root: ParentNode, item: DecisionItem, { language, words }: Binding): void {
  const { title, price, was_price: was = 0, currency, reason } = item;
  const texts: Readonly<Record<string, string | undefined>> = {
    ...item,
    title,
    price: formatPrice(price, currency, language),
    was_price: was > price ? formatPrice(was, currency, language) : "",
    reason: reason.text,
  };
  for (const element of root.querySelectorAll("[data-candour-bind]:not(script,style)")) {
    const set = (name: string, value: string): void => element.setAttribute(name, value);
    for (const name of element.getAttribute("data-candour-bind")?.split(/[\s|,]+/) ?? []) {
      if (name === "url") set("href", safeUrl(item.url));
      else if (name === "image") bindImage(element, item);
      else if (name === "reason_icon") element.replaceChildren(icon(REASON_DRAWINGS[reason.code]));
      else if (Object.hasOwn(texts, name)) {
        const text = texts[name] ?? "";
        const isReason = name === "reason";
        element.toggleAttribute("hidden", !text);
        // The reason opens the panel, so a keyboard must reach it wherever the template puts it.
        element.replaceChildren(
          isReason && !element.closest("button,a")
            ? h("button", { type: "button", class: "candour-reason" }, text)
            : text,
        );
        if (isReason) set("data-candour-code", reason.code);
        if (name === "title") set("title", text);
      }
    }
  }
  for (const button of root.querySelectorAll("[data-candour-menu]")) {
    if (!button.firstElementChild) button.append(icon(DOTS_DRAWING));
    button.setAttribute("aria-label", words.more.replace("{x}", title));
    button.setAttribute("aria-haspopup", "menu");
  }
}

function bindImage(element: Element, { image, title }: DecisionItem): void {
  const source = safeUrl(image);
  element.toggleAttribute("hidden", !image || !source);
  // Pictures are square in the default card, and beside a link with the title decoration: a template may say otherwise.
  const usual = { loading: "lazy", decoding: "async", width: "300", height: "300", alt: title };
  for (const [name, value] of Object.entries(usual)) {
    if (!element.hasAttribute(name)) element.setAttribute(name, value);
  }
  element.setAttribute("src", source);
}
