import type { ChunkLoaders } from "./ChunkLoaders.ts";
import type { Core } from "./Core.ts";
import { createPage } from "./capture/createPage.ts";
import { jsonLdNodes } from "./capture/jsonLdNodes.ts";
import { pageNode } from "./capture/pageNode.ts";
import { createConsentStore } from "./consent/createConsentStore.ts";
import { createTransport } from "./delivery/transport.ts";
import type { Settings } from "./Settings.ts";

export function createCore(
  settings: Settings,
  { script, chunks }: { script: HTMLElement | null; chunks: Pick<ChunkLoaders, "choice"> },
): Core {
  const transport = createTransport(settings.endpoint);
  const emit: Core["emit"] = (name, detail) => {
    // By the prototype's method: an element of that name would shadow the document's.
    EventTarget.prototype.dispatchEvent.call(
      document,
      new CustomEvent(`candour:${name}`, { detail }),
    );
    if (name === "error" && settings.debug) console.warn("candour:", detail);
  };
  const guard: Core["guard"] = (job) => {
    try {
      return job();
    } catch (error) {
      emit("error", { error });
      return undefined;
    }
  };
  return {
    settings,
    transport,
    consent: createConsentStore({ settings, transport, load: chunks.choice }),
    page: createPage(settings, script),
    nodes: jsonLdNodes,
    product: pageNode,
    emit,
    guard,
  };
}
