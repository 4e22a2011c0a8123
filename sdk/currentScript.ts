import { documentGet } from "./documentGet.ts";
import { root } from "./root.ts";

const running = documentGet("currentScript");

/** The tag that loads us, taken while it runs; afterwards no one can tell. Found by its data where a loader evaluates the text. */
export const currentScript: HTMLScriptElement | null =
  running instanceof HTMLScriptElement
    ? running
    : root.querySelector<HTMLScriptElement>('script[data-site][src*="candour"]');
