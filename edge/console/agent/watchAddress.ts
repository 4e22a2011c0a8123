import type { Context } from "hono";
import { Problem } from "../../platform/problem.ts";
import { shopperObject } from "../../shopper/shopperObject.ts";
import { termsOf } from "../../shopper/termsOf.ts";
import { viewOf } from "../../shopper/viewOf.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { isSealed, sealOf } from "../session/sealOf.ts";

const ID = /^[0-9a-f]{64}$/;
const MAX_SHOPPERS = 20;

/**
 * Where an open page asks whether those whom it shows still grant `assistance`; null where it shows nothing of the kind.
 * Sealed: it tells of nobody whom this edge has not just shown.
 */
export async function watchAddress(env: Env, shoppers: readonly string[]): Promise<string | null> {
  if (shoppers.length === 0) return null;
  const text = shoppers.slice(0, MAX_SHOPPERS).join(".");
  return `/console/agent/watch?${new URLSearchParams({ of: text, seal: await sealOf(env, "watch", text) })}`;
}

/** Whether all of them still do; what can't be asked counts as a no. */
export async function watchers(c: Context<ConsoleEnv>): Promise<boolean> {
  const text = c.req.query("of") ?? "";
  const ids = text.split(".");
  const seal = c.req.query("seal") ?? "";
  const isOurs = ids.length <= MAX_SHOPPERS && ids.every((id) => ID.test(id));
  if (!isOurs || !(await isSealed(c.env, "watch", { text, seal }))) {
    throw new Problem(403, "This page watches nobody.");
  }
  const terms = { ...termsOf(c.get("site"), c.req.raw), gpc: false };
  const views = await Promise.all(ids.map((id) => viewOf(shopperObject(c.env, id), terms)));
  return views.every((view) => view?.allowed.assistance === true);
}
