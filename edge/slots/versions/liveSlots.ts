import { siteObject } from "../../platform/residency/siteObject.ts";
import { selectVersion } from "../queries.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";

/** What shoppers see now, by the publisher's own word: a marketer reads what was published a moment ago. */
export async function liveSlots(
  env: Env,
  site: string,
): Promise<{ version: number | null; slots: SlotDefinition[] }> {
  const pointer = await siteObject(env.PUBLISHER, site).pointer();
  const version = pointer.slots?.version ?? null;
  const slots = version === null ? null : await selectVersion(env.DB, site, version);
  return { version, slots: slots ?? [] };
}
