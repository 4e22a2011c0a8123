import { createHash } from "node:crypto";
import { isOutbound } from "../screen/isOutbound.ts";
import { topicOfContact } from "../screen/topicOfContact.ts";
import type { Interaction } from "../timeline/Interaction.ts";
import { isClosed } from "../timeline/isClosed.ts";
import type { ContactFigure } from "./ContactFigure.ts";
import { upsertFigures } from "./queries.ts";

/** Whose contacts they are, and what the shop's system said of their product. */
export interface Told {
  readonly person: string;
  readonly interactions: readonly Interaction[];
  readonly item?: string | null;
}

/**
 * Counts contacts that are already kept. Where the database is away they are missing from the figures, and from nothing
 * else: the timeline is what was acknowledged.
 */
export async function tellFigures(env: Env, site: string, told: Told): Promise<void> {
  try {
    await upsertFigures(
      env.DB,
      site,
      told.interactions.map((one) => figureOf(site, one, told)),
    );
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    console.error(JSON.stringify({ at: "figures", kind }));
  }
}

function figureOf(site: string, one: Interaction, { person, item = null }: Told): ContactFigure {
  const digest = createHash("sha256").update(`${site}\n${person}\n${one.id}`).digest("base64url");
  return {
    contact: digest.slice(0, 22),
    person,
    topic: topicOfContact(one),
    channel: one.channel,
    is_ours: isOutbound(one) ? 1 : 0,
    is_closed: isClosed(one.status) ? 1 : 0,
    at: one.at,
    item,
  };
}
