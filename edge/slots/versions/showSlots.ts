import { siteObject } from "../../platform/residency/siteObject.ts";
import { adoptPointer } from "../../relevance/snapshot/publishedSite.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";

/** Lets shoppers see a version: one pointer moves, so they see all of it or nothing of it. */
export async function showSlots(
  env: Env,
  published: { site: string; version: number; slots: readonly SlotDefinition[] },
): Promise<void> {
  const { site, version, slots } = published;
  const pointer = await siteObject(env.PUBLISHER, site).publishSlots(site, version, slots);
  await adoptPointer(env, site, pointer);
}
