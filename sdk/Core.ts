import type { ConsentStore } from "./consent/ConsentStore.ts";
import type { Transport } from "./delivery/transport.ts";
import type { Settings } from "./Settings.ts";
import type { SlotsPage } from "./wire/index.ts";
import type { LdNode } from "./wire/ldNodes.ts";

export type DomEventName = "consent" | "decision" | "impression" | "click" | "error";

/** What the parts, and the chunks that load later, have in common. Chunks get it by argument and hold no state of ours. */
export interface Core {
  readonly settings: Settings;
  readonly transport: Transport;
  readonly consent: ConsentStore;
  /** The page as it is now; no query and no fragment in its address. */
  page(): SlotsPage;
  /** What the page's JSON-LD says, and the product that it is about: for what loads later, which then need not read it too. */
  nodes(): LdNode[];
  product(): LdNode | undefined;
  /** Dispatches `candour:NAME` on the document; a listener that throws harms nobody. */
  emit(name: DomEventName, detail: unknown): void;
  /** Runs a job; what it throws becomes a `candour:error`. */
  guard<T>(job: () => T): T | undefined;
}
