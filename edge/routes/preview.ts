import { Hono } from "hono";
import { withoutAbsent } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { draftSlots } from "../slots/drafts/draftSlots.ts";
import { parseSlotDefinition } from "../slots/parseSlotDefinition.ts";
import { decideMadeUp } from "../slots/preview/decideMadeUp.ts";
import { previewSchema } from "../slots/preview/previewSchema.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

/** What a made-up shopper would see. Nothing of it is kept. */
export const previewRoutes = new Hono<AppEnv>().post(
  "/v1/admin/preview",
  describe({
    tag: "Marketers",
    summary: "Decide for a made-up shopper",
    description:
      "As a new visitor, as somebody made up, as one held out, at a moment; by what is published, by the drafts, or by definitions that are sent along. With `trace`, `traces` says of each slot what was proposed, which terms the scores are made of, which rule moved what, what was left out and why.",
    role: "marketer",
    body: previewSchema,
    answer: "Decisions, as `/v1/slots` gives them, and `traces`.",
  }),
  requireRole("marketer"),
  async (c) => {
    const body = await readBody(c.req.raw, previewSchema);
    const site = await siteOrDefault(c.env, body.site);
    const slots = body.draft
      ? new Map((await draftSlots(c.env.DB, site.id)).map((slot) => [slot.id, slot]))
      : new Map((await publishedSite(c.env, site.id)).slots);
    for (const [at, given] of body.definitions.entries()) {
      const parsed = parseSlotDefinition(given, site.time_zone);
      if (parsed.ok) {
        slots.set(parsed.value.id, parsed.value);
        continue;
      }
      throw new Problem(422, "A definition can't work; nothing was decided.", {
        errors: parsed.faults.map(({ path, message }) => ({
          path: `definitions[${at}].${path}`,
          message,
        })),
      });
    }
    const answer = await decideMadeUp(c.env, {
      ...{ site, slots, madeUp: body, isTraced: body.trace },
      page: withoutAbsent(body.page),
      asked: body.slots.map(withoutAbsent),
    });
    return c.json(answer);
  },
);
