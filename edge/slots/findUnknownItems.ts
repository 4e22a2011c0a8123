import type { Fault } from "../../sdk/wire/index.ts";
import { selectKnown } from "../catalogue/queries.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

/** The places of a definition that name an item which the catalogue does not have. */
export async function findUnknownItems(
  db: D1Database,
  site: string,
  { items, rules }: SlotDefinition,
): Promise<Fault[]> {
  const named = [
    ...items.map((id, at) => ({ id, path: `items[${at}]` })),
    ...rules.pin.map((pin, at) => ({ id: pin.item_id, path: `rules.pin[${at}].item_id` })),
    ...rules.boost
      .map((rule, at) => ({ rule, path: `rules.boost[${at}].item_id` }))
      .flatMap(itemOf),
    ...rules.bury.map((rule, at) => ({ rule, path: `rules.bury[${at}].item_id` })).flatMap(itemOf),
  ];
  if (named.length === 0) return [];
  const known = await selectKnown(
    db,
    site,
    named.map(({ id }) => id),
  );
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({ path, message: `the catalogue has no item ${id}` }));
}

function itemOf(target: { rule: object; path: string }): { id: string; path: string }[] {
  const { rule, path } = target;
  return "item_id" in rule && typeof rule.item_id === "string" ? [{ id: rule.item_id, path }] : [];
}
