import type { Choices, Purpose, Receipt, Via } from "../../wire/index.ts";

/**
 * What a consent tool says of a purpose. `held`: not decided yet, and nobody else's yes may count meanwhile. Absent:
 * nothing. Only `denied` takes away what is granted.
 */
export type Word = "granted" | "denied" | "held";
export type Words = Readonly<Partial<Record<Purpose, Word>>>;

/** The part of the consent store that adapters and their council use. */
export interface AdapterConsent {
  get(): Choices;
  /** When the standing record was made, and how; null where there is none. */
  at(): number | null;
  via(): Via | null;
  /** Global Privacy Control now, or before without an explicit choice since. */
  gpc(): boolean;
  set(choices: Partial<Choices>, how: { via: Via }): Promise<Receipt | null>;
  onChange(listener: (choices: Choices) => void): () => void;
}

/** Something that another script may put there late. */
export interface Wait {
  isThere(): boolean;
  /** At most once. */
  found(): void;
  /** At most once, when nobody waits for its word any more; `found` may still follow. */
  missed(): void;
}

/** Everything that an adapter may reach. Each is a chunk of its own and imports nothing that others need too. */
export interface AdapterContext {
  readonly consent: Pick<AdapterConsent, "get" | "at" | "onChange">;
  /** True where our own notice and panel are the source, and the other side is told. */
  readonly isSource: boolean;
  /**
   * Replaces what this adapter has said before. `isFresh`: the shopper has acted just now; otherwise only what differs
   * from the last time is news.
   */
  say(words: Words, how?: { isFresh?: boolean }): void;
  /** Takes all words back to what held at the start: a decision is being waited for. */
  hold(): void;
  /** The page's global object; to be touched by `peek` and `call` only, since anything may hang there. */
  readonly page: object;
  /** What lies at the path, or undefined. Never throws. */
  peek(from: unknown, ...path: PropertyKey[]): unknown;
  /** Calls another script's function; undefined where it throws or is none. Never throws. */
  call(on: unknown, method: string, ...args: unknown[]): unknown;
  /** Looks for what isn't there yet: often at first, then seldom, then no more. */
  whenThere(wait: Wait): void;
  onDocument(event: string, listener: () => void): void;
  /** Name of the global array that Google Tag Manager reads. */
  readonly dataLayer: string;
  /** The id in the Global Vendor List under which the site has Candour, if it has one. */
  readonly tcfVendor: number | null;
}
