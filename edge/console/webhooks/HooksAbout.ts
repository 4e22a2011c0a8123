import type { EndpointState } from "../../webhooks/EndpointState.ts";
import type { Words } from "../figures/wordsOf.ts";
import type { Staff } from "../session/Staff.ts";

/** What every part of the page is told. */
export interface HooksAbout {
  readonly staff: Staff;
  readonly words: Words;
  readonly mayChange: boolean;
  readonly endpoints: readonly EndpointState[];
  /** How an endpoint is called: its address for who may change it, else its host alone. */
  nameOf(id: string): string;
}
