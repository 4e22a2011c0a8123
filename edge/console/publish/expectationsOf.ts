import type { Context } from "hono";
import * as v from "valibot";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { callApi } from "../callApi.ts";
import type { Diff } from "./publishAnswers.ts";

/** Two decisions each: with more slots the page would keep its reader waiting. */
const SLOTS_MAX = 8;
const POPULAR = { id: "most-wanted", strategy: "popular", limit: 1 };
const schema = v.object({
  decisions: v.array(v.object({ items: v.array(v.object({ item_id: v.string() })) })),
});

/** What a new visitor gets of a slot, by item ids; null where it is not shown to one. */
export interface Expectation {
  readonly now: readonly string[] | null;
  readonly after: readonly string[] | null;
}

/**
 * What to expect of each slot that differs: a new visitor's decision as it is and as it would be, by the very code that
 * decides for shoppers. Pages of one item are asked with the most wanted one.
 */
export async function expectationsOf(
  c: Context<ConsoleEnv>,
  { slots }: Diff,
): Promise<ReadonlyMap<string, Expectation>> {
  if (slots.length === 0) return new Map();
  const [wanted] = (await decide(c, { slots: [POPULAR.id], definitions: [POPULAR] })) ?? [];
  const told = slots.slice(0, SLOTS_MAX).map(async ({ slot, pages, kind }) => {
    const page = { type: pages[0] ?? "home", ...(wanted && { item_id: wanted }) };
    const about = { slots: [slot], page };
    const [now, after] = await Promise.all([
      kind === "added" ? null : decide(c, about),
      kind === "removed" ? null : decide(c, { ...about, draft: true }),
    ]);
    return [slot, { now, after }] as const;
  });
  return new Map(await Promise.all(told));
}

async function decide(c: Context<ConsoleEnv>, asked: object): Promise<string[] | null> {
  const body = { site: c.get("site").id, ...asked };
  const answer = await callApi(c, { method: "POST", path: "/v1/admin/preview", body });
  const read = v.safeParse(schema, answer.value);
  const [decision] = read.success ? read.output.decisions : [];
  return decision ? decision.items.map(({ item_id }) => item_id) : null;
}
