/** What few pages need beside cards: the shop's own blocks among them, and a draft for who came by a preview link. */
export { placeBlocks } from "./placeBlocks.ts";
export { showPreview } from "./showPreview.ts";
