import { bodyOf } from "../bodyOf.ts";
import { baseStyle } from "./baseStyle.ts";
import { createHost } from "./createHost.ts";
import { h } from "./h.ts";
import { icon } from "./icon.ts";
import { ICONS } from "./icons.ts";

/** The panel's title. */
const LABELS: Readonly<Record<string, string>> = {
  de: "Ihre Daten und Ihre Wahl",
  fr: "Vos données et vos choix",
  es: "Tus datos y opciones",
  it: "I tuoi dati e le tue scelte",
  nl: "Je gegevens en keuzes",
  pl: "Twoje dane i wybory",
  zh: "您的数据与选择",
  ja: "お客様のデータと選択",
  ar: "بياناتك واختياراتك",
};

/** In the bottom start corner, under the notice, where nothing of it moves; on a phone it is its icon alone. */
const STYLE = `:host{position:fixed;z-index:2147482999;inset-block-end:16px;inset-inline-start:16px}
.button{display:flex;align-items:center;gap:8px;min-height:44px;min-width:44px;padding:0 14px;border-radius:22px;box-shadow:var(--_shadow)}
.icon{flex:none;width:18px;height:18px;fill:none;stroke:var(--_accent);stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
@media (max-width:640px){.button{padding:0;justify-content:center}span{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}}
@media print{:host{display:none}}`;

/** Puts one quiet way to the panel on every page; a page that has its own link needs none. */
export function showFloatingButton(asked: string): void {
  const [tag = ""] = asked.toLowerCase().split(/[-_]/);
  const words = Object.hasOwn(LABELS, tag) ? LABELS[tag] : undefined;
  const { host, root } = createHost("candour-button", baseStyle + STYLE, words ? tag : "en");
  root.append(
    h(
      "button.button",
      // The client opens the panel for whatever bears this.
      { "data-candour-preferences": "", part: "button", type: "button" },
      icon(ICONS.shield),
      h("span", words ?? "Your data and choices"),
    ),
  );
  bodyOf().append(host);
}
