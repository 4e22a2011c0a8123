import type { Choices, Decision, Me, MePatch, Receipt, ReminderKind, Via } from "./wire/index.ts";

/** The sections of the panel, in the order in which it shows them. */
export const PANEL_SECTIONS = ["choices", "known", "why", "reminders", "access", "take"] as const;
export type PanelSection = (typeof PANEL_SECTIONS)[number];

/** Which decision, and which of its items, the panel opens at. */
export interface PanelFocus {
  readonly decision: string;
  readonly item_id?: string;
}

/** A decision as it was shown on this page. */
export type ShownDecision = Decision & { readonly at: number };

/** What of this visit is set aside. Ends with the visit, save `paused`, which lasts until it is lifted. */
export interface VisitState {
  /** Nothing is recorded until it is lifted. */
  readonly paused: boolean;
  /** This visit does not colour the profile: nothing of it is recorded. */
  readonly gift: boolean;
}

/** What the notice says where it tells and does not ask. */
export interface InformWords {
  /** In place of the question. */
  readonly ask: string;
  /** The same, where measurement is begun too. */
  readonly askCounting: string;
  /** In place of the yes: it is known, and goes on. */
  readonly yes: string;
  /** In place of "until you choose, nothing is kept". */
  readonly until: string;
}

/** What a decision would be without some views. */
export interface Counterfactual {
  /** What is left out: products with how often and when they were looked at last. */
  readonly views: readonly {
    readonly item_id: string;
    readonly title: string;
    readonly at: number;
    readonly views: number;
  }[];
  /** What is shown now and then no more, and what would be there in its place; null where nothing would change. */
  readonly change: {
    readonly was: { readonly title: string; readonly image: string };
    readonly would: { readonly title: string; readonly image: string; readonly reason: string };
  } | null;
}

/**
 * Everything that notice and panel may reach. They are chunks of their own and import nothing that holds state, so all
 * of it comes by this one argument. No function here throws; promises that can fail say so.
 */
export interface PanelContext {
  readonly site: string;
  /** The shop's name as a shopper knows it. */
  readonly siteName: string;
  /** BCP 47, of the page. */
  readonly language: string;
  /** The version of the privacy policy in force. */
  readonly policy: string;
  /** Where the policy can be read, if the site says so. */
  readonly policyUrl: string | null;
  /** True where the site lets the notice's yes grant measurement too (its sentence must then say so). */
  readonly measurementWithYes: boolean;
  /**
   * Where law and site let it go on until the shopper says no, that begins with this call, and it answers what the notice
   * then says in place of its question. Null where the shopper is asked; false where neither, for somebody else has asked
   * meanwhile, or the page is in another site's frame. Never rejects.
   */
  inform(language: string): Promise<InformWords | null | false>;
  /** True inside another site's page: nothing may be changed there. */
  readonly isFramed: boolean;
  /** What is new in the policy, in the page's language, as the site says it; empty where it says nothing. */
  readonly policyChanges: string;
  /** True while Global Privacy Control is set, or was when the last choice was made. */
  gpc(): boolean;
  /** True while it is set, as far as the page can see: then nothing that is pressed can overrule it. */
  isGpcOn(): boolean;
  readonly consent: {
    /** The choices as they stand now: expired or of an older policy counts as `unset`. */
    get(): Choices;
    /** When the standing choice was made, or null. */
    at(): number | null;
    /**
     * Why the shopper is asked: never asked, new policy, or expired; `told` where the law lets it go on until a no, and
     * nothing was answered yet. Null while a choice stands.
     */
    asks(): "first" | "policy" | "expired" | "told" | null;
    /**
     * Sets the named purposes, leaves the others. Takes effect at once; the promise is of the edge's receipt, null
     * while the edge can't be reached (the choice is then kept and sent later). Never rejects.
     */
    set(choices: Partial<Choices>, how: { via: Via }): Promise<Receipt | null>;
    /** Calls back after every change, also one made in another tab. Answers a function that ends it. */
    onChange(listener: (choices: Choices) => void): () => void;
    /** The receipts kept in this browser, newest first. */
    receipts(): readonly Receipt[];
  };
  /** Where the profile is: at the edge, in this browser alone, or nowhere. */
  where(): "edge" | "device" | "nowhere";
  /** What is known; from the edge or from this device. Null where nothing is. Rejects when the edge can't be reached. */
  me(): Promise<Me | null>;
  /** Mutes, unmutes, forgets; answers what is known then. Rejects when the edge can't be reached. */
  patch(patch: MePatch): Promise<Me | null>;
  /** Everything held, as a file. Rejects when the edge can't be reached. */
  exportFile(format: "json" | "csv"): Promise<{ name: string; blob: Blob }>;
  /** Erases the shopper here and at the edge. Null while the edge can't be reached: it is then told as soon as it can be. */
  forget(): Promise<Receipt | null>;
  readonly slots: {
    /** Asks again for this page's decisions and shows them. */
    refresh(): Promise<void>;
    /** The decisions shown on this page, newest first. */
    shown(): readonly ShownDecision[];
  };
  readonly visit: {
    get(): VisitState;
    pause(on: boolean): void;
    giftMode(on: boolean): void;
    /** Forgets what was looked at in this visit; answers of how many products. Rejects when the edge can't be reached. */
    forget(): Promise<number>;
    /**
     * Somebody else used this browser: what is known is erased, this visit with it, and the choices go on for a new
     * shopper whom nothing joins to the old one. False where the edge can't be reached: all is off then, and the edge is
     * told to erase as soon as it can be. Never rejects.
     */
    notMe(): Promise<boolean>;
  };
  /** Sets a reminder and answers its id; rejects when the edge refuses it or can't be reached. */
  remind(itemId: string, kind: ReminderKind): Promise<string>;
  unremind(id: string): Promise<true>;
  /** A code of eight digits to read out to customer service, once, within ten minutes. Rejects when it can't be had. */
  helpCode(): Promise<string>;
  /** Bytes about the shopper sent to the edge since the last choice: counted where they are sent. */
  bytesSent(): number;
  /**
   * What a decision would be without views of these items, decided anew; without items, those that moved it most are
   * found. Null where none moved it. The panel asks only if it is there.
   */
  counterfactual?(
    decision: ShownDecision,
    items?: readonly string[],
  ): Promise<Counterfactual | null>;
  /** Opens the panel; the notice has no other way to it. */
  openPanel(section?: PanelSection, focus?: PanelFocus): void;
}

/** What `sdk/panel/notice.ts` exports. Opening it twice is harmless. */
export type OpenNotice = (context: PanelContext) => { close(): void };

/** What `sdk/panel/panel.ts` exports. Opening it while open moves to the section. */
export type OpenPanel = (
  context: PanelContext,
  section?: PanelSection,
  focus?: PanelFocus,
) => { close(): void };
