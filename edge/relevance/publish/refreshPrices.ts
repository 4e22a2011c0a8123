import { turnDates } from "../../catalogue/turnDates.ts";
import { siteObject } from "../../platform/residency/siteObject.ts";

/** Shows the prices of sales that began or ended; a database that is away is asked again a minute later. */
export async function refreshPrices(env: Env, now: number): Promise<void> {
  try {
    for (const site of await turnDates(env.DB, now)) {
      await siteObject(env.PUBLISHER, site).publishCatalogue(site);
    }
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    console.error(JSON.stringify({ at: "refreshPrices", kind }));
  }
}
