import type { Decision } from "../wire/index.ts";
import type { Aside } from "./setAside.ts";

/** What is known of one slot's element. Held in a WeakMap: a removed element takes it along. */
export interface SlotState {
  readonly element: Element;
  /** Where items go: the template's parent, else the slot itself. */
  readonly list: Element;
  readonly template: HTMLTemplateElement | null;
  /** The shop's own content of the list, put back where there is no decision. */
  own: readonly ChildNode[];
  /** Where it is while ours shows. */
  aside: Aside | null;
  decision: Decision | null;
  /** The decision with which the edge filled it before the page was here; "" once that is taken over, or was never so. */
  filled: string;
  /** The cards, in the order of the items; empty while the shop's own content shows. */
  shown: readonly Element[];
  /** The top nodes that we put in, to be taken out again. */
  nodes: readonly ChildNode[];
}
