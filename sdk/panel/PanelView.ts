import type { PanelContext, PanelFocus, PanelSection } from "../panelContext.ts";
import type { Me, MePatch } from "../wire/messages.ts";
import type { Say } from "./createSay.ts";
import type { Child } from "./h.ts";

/** A strip at the head of a section: what happened, what is true now, and one thing to do. */
export interface Note {
  readonly kind: "good" | "warn" | "bad";
  readonly text: string;
  readonly action?: readonly [label: string, run: () => void] | undefined;
}

export type Draw = (view: PanelView) => Child;

/** What a section is drawn from, and what its buttons can do. */
export interface PanelView {
  readonly context: PanelContext;
  readonly say: Say;
  readonly section: PanelSection;
  /** How each section is drawn; all but the first come in a chunk of their own. */
  readonly sections: Readonly<Partial<Record<PanelSection, Draw>>>;
  /** Null where nothing is held, and until it is loaded. */
  readonly me: Me | null;
  readonly loading: "no" | "quietly" | "visibly";
  readonly focus: PanelFocus | undefined;
  readonly noted: Note | null;
  /** What has been opened in place, by name. */
  readonly opened: Set<string>;
  go(section: PanelSection): void;
  /** Opens or shuts something in place; focus goes to the element of the `data-key`, else stays. */
  toggle(name: string, focusKey?: string): void;
  /** Draws again, telling a screen reader what was done. */
  redraw(done?: string): void;
  note(note: Note): void;
  /** Asks again what is held. */
  load(): Promise<void>;
  /**
   * Does something that can fail, then draws, tells what was done and has the page's slots asked again. Work that has
   * told by itself answers true.
   */
  act(done: string, work: () => Promise<unknown>): void;
  /** The same for a change of what is held. */
  patch(done: string, patch: MePatch): void;
  close(): void;
}
