/** Three dots, of the menu of a product: an SVG path on a field of 16 by 16, to be stroked. */
export const DOTS_DRAWING = "M3 8h.01M8 8h.01M13 8h.01";
