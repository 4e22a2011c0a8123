import type { CandourEvent, EventItem } from "../../sdk/wire/index.ts";
import { isSensitive } from "../catalogue/isSensitive.ts";
import { titlesOf } from "../catalogue/titlesOf.ts";
import { memo } from "../platform/memo.ts";
import { MINUTE_MS } from "../platform/time.ts";
import { withoutSensitive } from "./withoutSensitive.ts";

/** Null: the catalogue does not know the item. */
type Known = {
  readonly category: string | null;
  readonly sensitive: boolean;
  readonly isOut: boolean;
} | null;

const memory = memo<Known>({ freshMs: MINUTE_MS, max: 20_000 });
/** Events whose items make the profile and the statistics. */
const FOLDED = new Set<string>(["view_item", "add_to_cart", "purchase"]);
/** Events that say nothing of the shopper, and of which there are many: the catalogue is not asked about them. */
const UNASKED = new Set<string>(["slot_impression", "view_item_list", "hide_item"]);

/**
 * Events with each item's category as the shop's catalogue has it, so that interests speak the shop's own words whatever
 * a page sent, and without what they would tell of private matters: null is an event that is not to be kept. And the ids
 * that the catalogue knows, for only they may leave for the shared statistics: any other is a text that a page made up;
 * and those of them that are out of stock.
 * Where the catalogue can't be asked, the page's word stays and nothing leaves.
 */
export async function withCatalogue(
  env: Env,
  site: string,
  events: readonly CandourEvent[],
): Promise<{ events: (CandourEvent | null)[]; catalogued: string[]; outOfStock: string[] }> {
  const ids = new Set<string>();
  for (const { name, items = [] } of events) {
    if (!UNASKED.has(name)) for (const { item_id } of items) ids.add(item_id);
  }
  const known = await knownOf(env, site, [...ids]);
  const open = withoutSensitive(events, (item) => isPrivate(item, known.get(item.item_id) ?? null));
  return {
    events: open.map((event) =>
      event && FOLDED.has(event.name) ? withCategories(event, known) : event,
    ),
    catalogued: [...known].flatMap(([id, item]) => (item?.sensitive ? [] : [id])),
    outOfStock: [...known].flatMap(([id, item]) => (item?.isOut ? [id] : [])),
  };
}

/** The catalogue's word, else what the page itself says of a product that the catalogue does not know. */
function isPrivate(item: EventItem, known: Known): boolean {
  if (known) return known.sensitive;
  const { item_category5, item_category4, item_category3, item_category2 } = item;
  const deeper = [item_category2, item_category3, item_category4, item_category5];
  return isSensitive(item.item_name, item.item_category, ...deeper);
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
  let asked: ReturnType<typeof titlesOf> | undefined;
  const load = async (id: string): Promise<Known> => {
    asked ??= titlesOf(env, site, ids);
    const item = (await asked).get(id);
    if (!item) return null;
    const { category, sensitive, availability } = item;
    return { category, sensitive, isOut: availability === "out_of_stock" };
  };
  try {
    for (const id of ids) {
      const item = await memory.get(`${site}\n${id}`, () => load(id));
      if (item) found.set(id, item);
    }
  } catch {
    // The database is away: events are taken all the same.
  }
  return found;
}
