const SVG = "http://www.w3.org/2000/svg";

/** A drawing in the colour of the text, of a path on a field of 16 by 16; it says nothing to a screen reader. */
export function icon(drawing: string): Element {
  const { createElementNS } = Document.prototype;
  const svg = createElementNS.call(document, SVG, "svg");
  const path = createElementNS.call(document, SVG, "path");
  const attributes = {
    class: "icon candour-icon",
    viewBox: "0 0 16 16",
    width: "14",
    height: "14",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.6",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  path.setAttribute("d", drawing);
  svg.append(path);
  return svg;
}
