import { Problem } from "../../platform/problem.ts";
import { HOUR_MS } from "../../platform/time.ts";
import { addressObject } from "../address/addressObject.ts";
import type { CustomerCard } from "../CustomerCard.ts";
import { customerObject } from "../customerObject.ts";
import { callerKeys } from "../desk/callerKeys.ts";
import { deskObject } from "../desk/deskObject.ts";
import type { Interaction } from "../timeline/Interaction.ts";
import { isSameName } from "./isSameName.ts";
import type { Look } from "./Look.ts";
import { matchOf } from "./matchOf.ts";
import { redeemCode } from "./redeemCode.ts";
import type { Match, Sight } from "./Sight.ts";
import { type SeenBrowser, viewsOf } from "./viewsOf.ts";

/** A voice system asks for every call of every agent. */
const VOICE_FACTOR = 20;

/**
 * Looks somebody up: within the key's limit, written to the log and to the trail of every shopper concerned before
 * anything is answered. Nobody, or more than one person, is an answer too, and logged like any other.
 */
export async function lookUp(env: Env, look: Look): Promise<Sight> {
  const { site, terms, role, agent, purpose, by, value, what } = look;
  const desk = deskObject(env, site.id);
  const entry = { at: terms.now, role, agent, purpose, by };
  const { asked, waiting } = await findOwners(env, look);
  const perHour = site.settings.look_ups_per_hour * (what === "voice" ? VOICE_FACTOR : 1);
  // Cards are read while the desk decides: what is refused is not answered.
  const [admission, ...early] = await Promise.all([
    desk.admit(entry, { customers: asked, perHour, what }),
    ...asked.map((id) => customerObject(env, site.id, id).card()),
  ]);
  if ("refused" in admission) throw overLimit(perHour, terms.now);
  const known = new Map(asked.map((id, i) => [id, early[i] ?? null]));
  const [person = [], ...others] = admission.people;
  const byCode = by === "code" ? await redeemCode(env, look, { desk, entry }) : null;
  const linked = byCode?.view.customer ?? null;
  const customers = byCode === null ? person : linked === null ? [] : await desk.personOf(linked);
  const people = byCode === null && others.length > 0 ? others.length + 1 : null;
  const firsts = admission.people.flatMap(([first]) => first ?? []);
  const [cards, matches] =
    people === null
      ? [await cardsOf(env, site.id, { customers: firstOf(customers, linked ?? value), known }), []]
      : [[], (await cardsOf(env, site.id, { customers: firsts, known })).map(matchOf)];
  const found = people ?? Math.min(1, cards.length);
  const isSomebody = cards.length > 0 || waiting.length > 0 || byCode !== null;
  const [browsers] = await Promise.all([
    viewsOf(env, look, { cards, except: byCode?.shopper ?? null }),
    desk.append(
      { ...entry, found: people ?? (isSomebody ? 1 : 0), trail: cards[0]?.trail ?? null },
      {
        what,
        flags: cards.some((card) => isSameName(agent, card.name)) ? ["same_name"] : [],
        callers: callerKeys(site.id, look, [...asked, ...cards.map((card) => card.customer)]),
      },
    ),
  ]);
  return sightOf(look, {
    people: found,
    matches,
    cards,
    browsers: byCode ? [byCode, ...browsers] : browsers,
    waiting: people === null ? waiting : [],
  });
}

/** Customers by what was asked for, and contacts that wait at an address. */
async function findOwners(
  env: Env,
  { site, by, value }: Look,
): Promise<{ asked: readonly string[]; waiting: readonly Interaction[] }> {
  if (by === "customer") return { asked: [value], waiting: [] };
  if (by === "code") return { asked: [], waiting: [] };
  const { owners, waiting } = await addressObject(env, site.id, { kind: by, value }).card();
  return { asked: owners, waiting };
}

/** All ids of a person, the one that was asked for first. */
function firstOf(customers: readonly string[], asked: string): string[] {
  return [...customers.filter((id) => id === asked), ...customers.filter((id) => id !== asked)];
}

async function cardsOf(
  env: Env,
  site: string,
  {
    customers,
    known,
  }: { customers: readonly string[]; known: ReadonlyMap<string, CustomerCard | null> },
): Promise<CustomerCard[]> {
  const cards = await Promise.all(
    customers.map(
      (id) => known.get(id) ?? (known.has(id) ? null : customerObject(env, site, id).card()),
    ),
  );
  return cards.filter((card) => card !== null);
}

function sightOf(
  { by, terms }: Look,
  found: {
    people: number;
    matches: readonly Match[];
    cards: readonly CustomerCard[];
    browsers: readonly SeenBrowser[];
    waiting: readonly Interaction[];
  },
): Sight {
  const { people, matches, cards, browsers, waiting } = found;
  const views = browsers.map((one) => one.view);
  const interactions = new Map<string, Interaction>();
  for (const one of [...waiting, ...cards.flatMap((card) => card.interactions)]) {
    const held = interactions.get(one.id);
    if (!held || one.status_at > held.status_at) interactions.set(one.id, one);
  }
  return {
    by,
    people,
    matches,
    customers: cards.map((card) => card.customer),
    name: cards.find((card) => card.name !== null)?.name ?? null,
    interactions: [...interactions.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)),
    views,
    shoppers: browsers.flatMap(({ shopper, view }) => (view.assistance ? [shopper] : [])),
    events: views.flatMap((view) => view.events).sort((a, b) => b.at - a.at),
    now: terms.now,
  };
}

function overLimit(perHour: number, now: number): Problem {
  const waitS = Math.ceil((HOUR_MS - (now % HOUR_MS)) / 1_000);
  return new Problem(429, `This key has made its ${perHour} look-ups of the hour.`, {
    headers: { "Retry-After": `${waitS}` },
  });
}
