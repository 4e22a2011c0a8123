import type { SlotsPage } from "./wire/index.ts";

/** An event as a page told it, before anything of it is trusted or kept. */
export interface EventDraft {
  readonly name: string;
  readonly params: unknown;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly page: SlotsPage;
}
