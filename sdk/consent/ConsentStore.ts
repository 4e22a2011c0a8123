import type { AskingTerms, Choices, Place, Purpose, Receipt, Via } from "../wire/index.ts";

export type Asks = "first" | "policy" | "expired" | "told";

/** The one place in the browser that knows what may be kept, sent or shown. */
export interface ConsentStore {
  /** The standing choices; of an older policy or expired counts as unset. */
  get(): Choices;
  allows(purpose: Purpose, place?: Place): boolean;
  allowsAnything(place?: Place): boolean;
  /** Personalisation is granted, on this device alone. */
  isOnDevice(): boolean;
  /** Why the shopper should be asked (or told again, where only told), or null while a choice stands. */
  asks(): Asks | null;
  /** How the site asks where this browser is; null while the edge has not said it, which counts as opt-in. */
  terms(): AskingTerms | null;
  /** The edge has said it. */
  learn(terms: AskingTerms): void;
  /** When the standing choice was made, or null. */
  at(): number | null;
  /** How it was made, or null. */
  via(): Via | null;
  /** The shopper token, only while something is granted at the edge. */
  token(): string | null;
  gpc(): boolean;
  receipts(): readonly Receipt[];
  set(choices: Partial<Choices>, how: { via: Via }): Promise<Receipt | null>;
  onChange(listener: (choices: Choices) => void): () => void;
  /** The edge knows no such shopper (any more): nobody is respawned, the shopper is asked again. */
  lost(): void;
  isPaused(): boolean;
  pause(on: boolean): void;
  bytesSent(): number;
  /** Done once the edge has heard of the last choice, or could not be reached. Never rejects. */
  settled(): Promise<unknown>;
  /** Tells the edge what an earlier page, or a time without network, left unsaid. */
  resume(): void;
}
