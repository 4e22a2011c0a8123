import { type TitledItem, titlesOf } from "../catalogue/titlesOf.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";

/**
 * Titles, addresses and pictures of items for people to read: from what the isolate has of the published shop, and from
 * the catalogue for the few that are not in it. Without what can't be asked now.
 */
export async function titlesFor(
  env: Env,
  site: string,
  ids: readonly string[],
): Promise<Map<string, TitledItem>> {
  const found = new Map<string, TitledItem>();
  try {
    const reading = (await publishedSite(env, site)).open();
    const handles = await reading.resolve(ids);
    await reading.loadCards([...handles.values()]);
    for (const [id, item] of handles) {
      const card = reading.card(item);
      if (!card) continue;
      const { title, url, image, category = null, availability, sensitive = false } = card;
      found.set(id, { title, url, image, category, availability, sensitive });
    }
    const others = ids.filter((id) => !found.has(id));
    for (const [id, item] of await titlesOf(env, site, others)) found.set(id, item);
  } catch (error) {
    console.error(JSON.stringify({ at: "titlesFor", kind: String(error) }));
  }
  return found;
}
