import type { Core } from "../Core.ts";
import type { History } from "../delivery/createHistory.ts";
import { parseSaid } from "../delivery/parseSaid.ts";
import {
  type CandourEvent,
  CONSENT_LIFE_MS,
  type Me,
  type MeMuted,
  type MeRecent,
} from "../wire/index.ts";
import { habitsOf } from "./habitsOf.ts";
import { interestsOf } from "./interestsOf.ts";
import { tellerOf } from "./tellerOf.ts";

/** What this device knows, in the form in which the edge tells what it knows. */
export async function deviceMe(device: History, { consent, settings }: Core): Promise<Me> {
  const events = await device.list();
  const said = parseSaid(await device.said());
  const recent = recentOf(events);
  const titles = new Map(recent.map(({ item_id, title }) => [item_id, title]));
  const counts: Me["counts"] = {};
  for (const { name } of events) counts[name] = (counts[name] ?? 0) + 1;
  const at = consent.at() ?? 0;
  const teller = await tellerOf(settings.language);
  const mutedOf = (times: Readonly<Record<string, number>>): MeMuted[] =>
    Object.entries(times).map(([id, time]) => ({ id, title: titles.get(id) ?? id, at: time }));
  return {
    consent: {
      choices: consent.get(),
      policy: settings.policy,
      at,
      via: "api",
      gpc: consent.gpc(),
      receipts: [...consent.receipts()],
      kept: [teller.kept(at + (consent.terms()?.lifeMs ?? CONSENT_LIFE_MS))],
    },
    recent,
    interests: interestsOf(events, said.weights, teller),
    habits: habitsOf(events, said.forgot, teller),
    muted: { items: mutedOf(said.items), categories: mutedOf(said.categories) },
    reminders: [],
    decisions: [],
    access: [],
    customer: null,
    counts,
  };
}

function recentOf(events: readonly CandourEvent[]): MeRecent[] {
  const items = new Map<string, MeRecent>();
  for (const { name, items: told = [], page, at } of events) {
    for (const { item_id, item_name } of told) {
      const known = items.get(item_id);
      const isView = name === "view_item";
      if (!known && !isView && name !== "add_to_cart" && name !== "purchase") continue;
      items.set(item_id, {
        item_id,
        title: item_name ?? known?.title ?? null,
        url: (isView && page?.url) || (known?.url ?? null),
        image: null,
        views: (known?.views ?? 0) + (isView ? 1 : 0),
        first_at: known?.first_at ?? at,
        last_at: at,
        in_cart:
          name === "add_to_cart" ||
          (known?.in_cart === true && name !== "remove_from_cart" && name !== "purchase"),
        purchased_at: name === "purchase" ? at : (known?.purchased_at ?? null),
      });
    }
  }
  return [...items.values()].sort((a, b) => b.last_at - a.last_at);
}
