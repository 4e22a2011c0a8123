import type { CandourEvent } from "../../sdk/wire/index.ts";
import { titlesOf } from "../catalogue/titlesOf.ts";
import { memo } from "../platform/memo.ts";
import { MINUTE_MS } from "../platform/time.ts";

const known = memo<string | null>({ freshMs: 5 * MINUTE_MS, max: 20_000 });
/** Events whose items make the profile; for the others the category does not matter. */
const FOLDED = new Set<string>(["view_item", "add_to_cart", "purchase"]);

/**
 * Events with each item's category as the shop's catalogue has it, so that interests speak the shop's own words whatever
 * a page sent. Where the catalogue does not know the item, or can't be asked, the page's word stays.
 */
export async function withCategories(
  env: Env,
  site: string,
  events: readonly CandourEvent[],
): Promise<CandourEvent[]> {
  const ids = new Set(
    events.flatMap((event) =>
      FOLDED.has(event.name) ? (event.items ?? []).map((item) => item.item_id) : [],
    ),
  );
  const categories = await categoriesOf(env, site, [...ids]);
  return events.map((event) =>
    event.items && FOLDED.has(event.name)
      ? {
          ...event,
          items: event.items.map((item) => {
            const category = categories.get(item.item_id);
            return category ? { ...item, item_category: category } : item;
          }),
        }
      : event,
  );
}

async function categoriesOf(
  env: Env,
  site: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  // One question to the database for all that this isolate has not asked lately.
  let asked: Promise<Map<string, { category: string | null }>> | undefined;
  const load = async (id: string): Promise<string | null> => {
    asked ??= titlesOf(env, site, ids);
    return (await asked).get(id)?.category ?? null;
  };
  try {
    for (const id of ids) {
      const category = await known.get(`${site}\n${id}`, () => load(id));
      if (category) found.set(id, category);
    }
  } catch {
    // The database is away: events are taken all the same.
  }
  return found;
}
