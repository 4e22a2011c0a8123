import { svg } from "./h.ts";

/** An icon beside words that say the same, hidden from screen readers; drawn on a 16 by 16 field. */
export function icon(path: string, classes = ""): SVGElement {
  return svg(
    "svg",
    { class: `icon ${classes}`, viewBox: "0 0 16 16", "aria-hidden": "true" },
    svg("path", { d: path }),
  );
}
