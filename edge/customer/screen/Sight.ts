import type { CandourEvent } from "../../../sdk/wire/index.ts";
import type { ServiceView } from "../../shopper/ServiceView.ts";
import type { Interaction } from "../timeline/Interaction.ts";

/** What an agent may look somebody up by. */
export type LookBy = "customer" | "email" | "phone" | "code";

/** Everything that one look found, before it is put into words. */
export interface Sight {
  readonly by: LookBy;
  /** How many people have what was looked up by; a screen is shown for one alone. */
  readonly people: number;
  /** Ids of the one person, the one first asked for first. */
  readonly customers: readonly string[];
  readonly name: string | null;
  /** Contacts, each once, the latest first. */
  readonly interactions: readonly Interaction[];
  readonly views: readonly ServiceView[];
  /** What linked browsers did here, where `assistance` is granted; the latest first. */
  readonly events: readonly CandourEvent[];
  readonly now: number;
}
