import type { ChunkLoaders } from "./ChunkLoaders.ts";

/** As a bundler sees them. The build of the script tag puts addresses beside the script's own in their place. */
export const chunks: ChunkLoaders = {
  choice: () => import("./consent/tellEdge.ts"),
  draw: () => import("./slots/draw.ts"),
  adapters: () => import("./consent/adapters/startAdapters.ts"),
  events: () => import("./capture/startEvents.ts"),
  vitals: () => import("./capture/vitals.ts"),
  account: () => import("./account/createAccount.ts"),
  context: () => import("./createPanelContext.ts"),
  device: () => import("./device/rankOnDevice.ts"),
  rank: () => import("./device/ranker.ts"),
  notice: () => import("./panel/notice.ts"),
  panel: () => import("./panel/panel.ts"),
};
