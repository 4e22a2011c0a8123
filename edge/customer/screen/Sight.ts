import type { CandourEvent } from "../../../sdk/wire/index.ts";
import type { ServiceView } from "../../shopper/ServiceView.ts";
import type { Interaction } from "../timeline/Interaction.ts";

/** What an agent may look somebody up by. */
export type LookBy = "customer" | "email" | "phone" | "order" | "code";

/** One of several people whom an address may mean: little enough to ask who it is. */
export interface Match {
  readonly customer: string;
  /** First name and initial. */
  readonly name: string | null;
  readonly last_contact_at: number | null;
}

/** Everything that one look found, before it is put into words. */
export interface Sight {
  readonly by: LookBy;
  /** How many people have what was looked up by; a screen is shown for one alone. */
  readonly people: number;
  /** Those people, where there is more than one. */
  readonly matches: readonly Match[];
  /** Ids of the one person, the one first asked for first. */
  readonly customers: readonly string[];
  readonly name: string | null;
  /** Contacts, each once, the latest first. */
  readonly interactions: readonly Interaction[];
  readonly views: readonly ServiceView[];
  /** Ids of the Shopper objects that grant `assistance`: a screen that is open goes on asking them. */
  readonly shoppers: readonly string[];
  /** What linked browsers did here, where `assistance` is granted; the latest first. */
  readonly events: readonly CandourEvent[];
  readonly now: number;
}
