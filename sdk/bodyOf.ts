import { documentGet } from "./documentGet.ts";

/** The page's body, by the prototype's own getter. */
export function bodyOf(): HTMLElement {
  const body = documentGet("body");
  if (body instanceof HTMLElement) return body;
  throw new Error("no body");
}
