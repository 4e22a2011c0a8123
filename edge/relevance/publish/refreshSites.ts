import { siteObject } from "../../platform/residency/siteObject.ts";
/** Lets every site's publisher rebuild what has grown stale; one site's trouble stops no other. */
export async function refreshSites(env: Env): Promise<void> {
  const { results } = await env.DB.prepare("SELECT id FROM sites").all<{ id: string }>();
  const outcomes = await Promise.allSettled(
    results.map(({ id }) => siteObject(env.PUBLISHER, id).refresh(id)),
  );
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") {
      console.error(JSON.stringify({ at: "refreshSites", kind: String(outcome.reason) }));
    }
  }
}
