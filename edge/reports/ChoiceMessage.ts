import type { Choices, Via } from "../../sdk/wire/index.ts";

/** On the queue: that somebody chose, and how. Nothing says who, and no two of them can be joined. */
export interface ChoiceMessage {
  readonly kind: "choice";
  /** Makes redelivery harmless; it is the id of nothing else. */
  readonly id: string;
  readonly site: string;
  /** Day since the epoch, in the site's time zone. */
  readonly day: number;
  readonly via: Via;
  readonly choices: Choices;
}
