/** What few pages need beside cards: the shop's own blocks among them, help where it is needed, and a draft for who came by a preview link. */
export { addExtras } from "./addExtras.ts";
export { showPreview } from "./showPreview.ts";
