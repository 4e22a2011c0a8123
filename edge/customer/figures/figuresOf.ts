import type { Site } from "../../platform/Site.ts";
import { DAY_MS } from "../../platform/time.ts";
import { type Change, changeOf } from "./changeOf.ts";
import { MATTER_MS, type MatterRow, selectItems, selectMatters, selectQueues } from "./queries.ts";
import { weekFigures } from "./weekFigures.ts";

/** Groups of fewer are not shown: a figure of so few is about persons. */
export const MIN_GROUP = 20;
/** Contacts that are open for longer wait for nobody. */
const OPEN_DAYS = 30;

/** A share of matters, before and with the screen; null where too few stand behind it. */
export interface Figure {
  readonly before: number | null;
  readonly now: number | null;
  readonly matters_before: number;
  readonly matters: number;
  readonly change: Change | null;
}

/**
 * Figures of customer service over the last days that are over: a matter counts once its seven days are past. Before:
 * as many days before the screen was introduced (`screen_since`). Nobody is named.
 */
export async function figuresOf(env: Env, site: Site, terms: { now: number; days: number }) {
  const { now, days } = terms;
  const { screen_since: since, contact_cost: cost } = site.settings;
  const to = now - MATTER_MS;
  const from = Math.max(to - days * DAY_MS, since ?? 0);
  const [rows, rowsBefore, queues, items, weeks] = await Promise.all([
    selectMatters(env.DB, site.id, { from, to }),
    since === null
      ? []
      : selectMatters(env.DB, site.id, {
          from: since - MATTER_MS - days * DAY_MS,
          to: since - MATTER_MS,
        }),
    selectQueues(env.DB, site.id, now - OPEN_DAYS * DAY_MS),
    selectItems(env.DB, site.id, now - days * DAY_MS),
    weekFigures(env.DB, site.id, { now, minGroup: MIN_GROUP }),
  ]);
  const before = new Map(rowsBefore.map((row) => [row.topic, row]));
  const repeated = figureOf(sumOf(rowsBefore), sumOf(rows), "repeated");
  const matters = sumOf(rows).matters;
  return {
    days,
    from,
    to,
    matters,
    first_contact: figureOf(sumOf(rowsBefore), sumOf(rows), "solved"),
    repeat: repeated,
    topics: rows.map((row) => ({
      topic: row.topic,
      matters: row.matters < MIN_GROUP ? null : row.matters,
      repeat: figureOf(before.get(row.topic) ?? NONE, row, "repeated"),
    })),
    queues: queues.map((row) => ({
      topic: row.topic,
      waiting: row.waiting,
      oldest_at: row.oldest,
    })),
    items: items.map(({ people, ...row }) => ({ ...row, people: people < 3 ? null : people })),
    weeks,
    saving: savingOf(repeated, matters, cost),
  };
}

const NONE: MatterRow = { topic: "", matters: 0, repeated: 0, solved: 0 };

function sumOf(rows: readonly MatterRow[]): MatterRow {
  const sum = (of: "matters" | "repeated" | "solved"): number =>
    rows.reduce((all, row) => all + row[of], 0);
  return { topic: "", matters: sum("matters"), repeated: sum("repeated"), solved: sum("solved") };
}

function figureOf(before: MatterRow, now: MatterRow, of: "repeated" | "solved"): Figure {
  const [isEnough, wasEnough] = [now.matters >= MIN_GROUP, before.matters >= MIN_GROUP];
  return {
    before: wasEnough ? before[of] / before.matters : null,
    now: isEnough ? now[of] / now.matters : null,
    matters_before: before.matters,
    matters: now.matters,
    change:
      isEnough && wasEnough
        ? changeOf({ hits: before[of], of: before.matters }, { hits: now[of], of: now.matters })
        : null,
  };
}

/** Contacts that did not come again, and what they would have cost: with the interval of the change itself. */
function savingOf({ change }: Figure, matters: number, cost: number | null) {
  if (!change) return null;
  const contacts = {
    low: -change.high * matters,
    estimate: -change.difference * matters,
    high: -change.low * matters,
  };
  return {
    contacts,
    money:
      cost === null
        ? null
        : {
            low: contacts.low * cost,
            estimate: contacts.estimate * cost,
            high: contacts.high * cost,
          },
  };
}
