import type { Choice } from "../../wire/purposes.ts";
import { h } from "../h.ts";
import type { PanelView } from "../PanelView.ts";

/** Where it is kept, as two cards; none is chosen while personalisation is off. */
export function drawWhere({ context, say }: PanelView, change: (to: Choice) => void): HTMLElement {
  const choice = context.consent.get().personalisation;
  const card = (value: Choice, name: string, note: string): HTMLElement =>
    h(
      "label",
      h("input", {
        type: "radio",
        name: "where",
        checked: choice === value,
        onchange: () => change(value),
      }),
      name,
      h("small", note),
    );
  return h(
    "div.where",
    { role: "radiogroup", "aria-label": say("where") },
    card("granted", say("withShop", { shop: context.siteName }), say("withShopNote")),
    card(
      "on_device",
      say("onDevice"),
      choice === "on_device"
        ? say("bytes", { n: say.number(context.bytesSent()) })
        : say("onDeviceNote"),
    ),
  );
}
