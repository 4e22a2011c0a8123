import type { AdapterContext } from "./AdapterContext.ts";

export type StartAdapter = (context: AdapterContext) => void;

/** Each adapter is a chunk of its own: a site loads those it asks for. */
export const adapterLoaders = {
  "consent-mode": async () => (await import("./startConsentMode.ts")).startConsentMode,
  tcf: async () => (await import("./startTcf.ts")).startTcf,
  gpp: async () => (await import("./startGpp.ts")).startGpp,
  shopify: async () => (await import("./startShopify.ts")).startShopify,
} satisfies Record<string, () => Promise<StartAdapter>>;
