import type { CandourEvent } from "../../sdk/wire/index.ts";
import { titlesOf } from "../catalogue/titlesOf.ts";
import { memo } from "../platform/memo.ts";
import { MINUTE_MS } from "../platform/time.ts";

/** Null: the catalogue does not know the item. */
type Known = { readonly category: string | null } | null;

const memory = memo<Known>({ freshMs: MINUTE_MS, max: 20_000 });
/** Events whose items make the profile and the statistics; for the others the catalogue does not matter. */
const FOLDED = new Set<string>(["view_item", "add_to_cart", "purchase"]);

/**
 * Events with each item's category as the shop's catalogue has it, so that interests speak the shop's own words whatever
 * a page sent; and the ids that the catalogue knows, for only they may leave for the shared statistics: any other is a
 * text that a page made up. Where the catalogue can't be asked, the page's word stays and nothing leaves.
 */
export async function withCatalogue(
  env: Env,
  site: string,
  events: readonly CandourEvent[],
): Promise<{ events: CandourEvent[]; catalogued: string[] }> {
  const folded = events.filter((event) => FOLDED.has(event.name));
  const ids = new Set(folded.flatMap((event) => event.items?.map((item) => item.item_id) ?? []));
  const known = await knownOf(env, site, [...ids]);
  return {
    events: events.map((event) => (FOLDED.has(event.name) ? withCategories(event, known) : event)),
    catalogued: [...known.keys()],
  };
}

function withCategories(event: CandourEvent, known: ReadonlyMap<string, Known>): CandourEvent {
  if (!event.items) return event;
  const items = event.items.map((item) => {
    const category = known.get(item.item_id)?.category;
    return category ? { ...item, item_category: category } : item;
  });
  return { ...event, items };
}

async function knownOf(
  env: Env,
  site: string,
  ids: readonly string[],
): Promise<Map<string, Known>> {
  const found = new Map<string, Known>();
  // One question to the database for all that this isolate has not asked lately.
  let asked: Promise<Map<string, { category: string | null }>> | undefined;
  const load = async (id: string): Promise<Known> => {
    asked ??= titlesOf(env, site, ids);
    return (await asked).get(id) ?? null;
  };
  try {
    for (const id of ids) {
      const item = await memory.get(`${site}\n${id}`, () => load(id));
      if (item) found.set(id, { category: item.category });
    }
  } catch {
    // The database is away: events are taken all the same.
  }
  return found;
}
