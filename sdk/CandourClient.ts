import type { PanelSection } from "./panelContext.ts";
import type { Choices, Decision, Receipt, ReminderKind, Via } from "./wire/index.ts";

/** What a page talks to. No method throws or rejects once the client exists; faults are told as `candour:error`. */
export interface CandourClient {
  /** Records an event, in GA4's names and parameters; what no granted purpose needs is dropped. */
  track(name: string, params?: Readonly<Record<string, unknown>>): void;
  readonly consent: {
    /** The choice for each purpose as it stands now. */
    get(): Choices;
    /** Sets the named purposes, leaves the others; at once here, told to the edge. Answers its receipt, or null. */
    set(choices: Partial<Choices>, how?: { via?: Via }): Promise<Receipt | null>;
    /** Calls back after every change, in this tab or another. Answers a function that ends it. */
    onChange(listener: (choices: Choices) => void): () => void;
  };
  readonly slots: {
    /** Asks for decisions and shows them, of one slot or of all. */
    refresh(id?: string): Promise<void>;
    /** Decisions as data, for a page that renders by itself. */
    decide(ids: readonly string[]): Promise<Decision[]>;
  };
  /** Opens the panel, at a section of it. */
  openPreferences(section?: PanelSection): void;
  /** Links the shopper to the customer that the site's server vouches for with a JWT. */
  identify(assertion: string): Promise<boolean>;
  /** Keeps a reminder for a shopper who granted personalisation; answers its id, or false where it was not set. */
  remind(itemId: string, kind: ReminderKind): Promise<string | false>;
  /** Takes a reminder back; false where that could not be done. */
  unremind(id: string): Promise<boolean>;
  /** Erases the shopper, in the browser and at the edge; what remains is a no. */
  forget(): Promise<Receipt | null>;
  /** Resolved once calls are taken; never rejects. */
  readonly ready: Promise<void>;
}
