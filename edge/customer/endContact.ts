import { customerObject } from "./customerObject.ts";
import { tellFigures } from "./figures/tellFigures.ts";
import { isOutbound } from "./screen/isOutbound.ts";
import { topicOfContact } from "./screen/topicOfContact.ts";
import { tellOpenComplaint } from "./tellOpenComplaint.ts";
import type { Interaction } from "./timeline/Interaction.ts";
import { isClosed } from "./timeline/isClosed.ts";

/** How an agent leaves a matter. */
export interface Ending {
  readonly id: string;
  readonly customer: string;
  readonly outcome: "resolved" | "promised" | "handed_over";
  /** In the agent's words; the person may ask to read it. */
  readonly note: string;
  /** By when something was promised; a day in the site's words. */
  readonly until: string | null;
  /** What the matter was about; null: anything. */
  readonly topic: string | null;
  readonly now: number;
}

/** Contacts that one ending may settle. */
const MAX_SETTLED = 50;

/**
 * Writes down how a contact ended: a note in the timeline and, where it is resolved, every open contact about the same
 * matter with it. False where there is no such customer.
 */
export async function endContact(env: Env, site: string, ending: Ending): Promise<boolean> {
  const { customer, outcome, now } = ending;
  const object = customerObject(env, site, customer);
  const card = await object.card();
  if (!card) return false;
  const isResolved = outcome === "resolved";
  const settled = isResolved
    ? card.interactions
        .filter((one) => isOpenAbout(one, ending.topic))
        .slice(0, MAX_SETTLED)
        .map((one) => ({ ...one, status: "resolved", status_at: now }))
    : [];
  const note: Interaction = {
    id: ending.id,
    channel: "desk",
    kind: outcome === "promised" ? "promise" : "note",
    subject: wordsOf(ending),
    body: null,
    at: now,
    status: isResolved ? "resolved" : "open",
    status_at: now,
    order_id: null,
  };
  await object.record(customer, [...settled, note]);
  if (isResolved) await tellOpenComplaint(env, customer, await object.complaint());
  await tellFigures(env, site, { person: card.trail, interactions: [...settled, note] });
  return true;
}

function isOpenAbout(one: Interaction, topic: string | null): boolean {
  if (isClosed(one.status)) return false;
  return isOutbound(one) || topic === null || topicOfContact(one) === topic;
}

function wordsOf({ outcome, note, until }: Ending): string {
  const what =
    outcome === "resolved"
      ? "Resolved"
      : outcome === "promised"
        ? `Promised${until ? ` until ${until}` : ""}`
        : "Handed over";
  return note ? `${what}: ${note}` : what;
}
