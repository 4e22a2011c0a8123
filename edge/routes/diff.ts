import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { diffSlots } from "../slots/diff/diffSlots.ts";
import { slotWordsOf } from "../slots/diff/slotWordsOf.ts";
import { draftSlots } from "../slots/drafts/draftSlots.ts";
import { findUnknownItems } from "../slots/findUnknownItems.ts";
import { selectVersion } from "../slots/queries.ts";
import type { SlotDefinition } from "../slots/SlotDefinition.ts";
import { liveSlots } from "../slots/versions/liveSlots.ts";
import { describe } from "./describe.ts";

/** What publishing would change. */
export const diffRoutes = new Hono<AppEnv>().get(
  "/v1/admin/diff",
  describe({
    tag: "Marketers",
    summary: "What differs, by slot, in plain words",
    description:
      "`?from&to`: `live` (the default of from), `draft` (the default of to) or the number of a version. `unready`: drafts that name what the catalogue has no longer.",
    role: "marketer",
    answer:
      "`{from, to, slots: [{slot, title, pages, kind, changes: [{kind, path, setting, from, to}]}], unready: [{slot, errors}]}`",
  }),
  requireRole("marketer"),
  async (c) => {
    const site = await siteOrDefault(c.env, c.req.query("site"));
    const [before, after] = await Promise.all([
      sideOf(c.env, { site: site.id, name: "from", value: c.req.query("from") ?? "live" }),
      sideOf(c.env, { site: site.id, name: "to", value: c.req.query("to") ?? "draft" }),
    ]);
    const words = await slotWordsOf(c.env, site, [...before.slots, ...after.slots]);
    const unready = await Promise.all(
      (after.version === "draft" ? after.slots : []).map(async (slot) => ({
        slot: slot.id,
        errors: await findUnknownItems(c.env.DB, site.id, slot),
      })),
    );
    return c.json({
      from: before.version,
      to: after.version,
      slots: diffSlots(before.slots, after.slots, words),
      unready: unready.filter(({ errors }) => errors.length > 0),
    });
  },
);

async function sideOf(
  env: Env,
  { site, name, value }: { site: string; name: string; value: string },
): Promise<{ version: number | "draft" | null; slots: SlotDefinition[] }> {
  if (value === "draft") return { version: "draft", slots: await draftSlots(env.DB, site) };
  if (value === "live") return liveSlots(env, site);
  const version = Number(value);
  const slots = Number.isSafeInteger(version) ? await selectVersion(env.DB, site, version) : null;
  if (slots) return { version, slots };
  const message = "must be live, draft or the number of a version";
  throw new Problem(404, `${name} ${message}.`, { errors: [{ path: name, message }] });
}
