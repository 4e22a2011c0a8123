import { documentGet } from "./documentGet.ts";

const found = documentGet("documentElement");

/**
 * The page's root element. The SDK asks it, not the document: an element named `querySelector` in the page would shadow
 * the document's own method, never an element's.
 */
export const root: HTMLElement = found instanceof HTMLElement ? found : document.documentElement;
