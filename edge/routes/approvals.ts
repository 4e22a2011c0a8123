import { type Context, Hono } from "hono";
import * as v from "valibot";
import { recordChange } from "../changes/recordChange.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { idempotent } from "../platform/idempotent.ts";
import { nameOfActor } from "../platform/nameOfActor.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { draftSlots } from "../slots/drafts/draftSlots.ts";
import { isSamePerson } from "../slots/versions/isSamePerson.ts";
import { publishVersion } from "../slots/versions/publishVersion.ts";
import { requestOf } from "../slots/versions/requestOf.ts";
import {
  type PublishRequest,
  requestAnswer,
  selectRequest,
  selectRequests,
} from "../slots/versions/requestQueries.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const words = { tag: "Marketers", role: "marketer" } as const;
const schema = v.object({ site: v.optional(v.string()) });
const declineSchema = v.object({
  site: v.optional(v.string()),
  reason: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(500))), null),
});
/** Holds while the request waits; `?13` is its id, after the version that `?12` stands for. */
const WAITS = (id: string) =>
  `(SELECT state FROM publish_requests WHERE site = ?1 AND id = ${id}) = 'waiting'`;

/** The second person's yes or no, where a site asks for one before it publishes. */
export const approvalRoutes = new Hono<AppEnv>()
  .get(
    "/v1/admin/publish/requests",
    describe({
      ...words,
      summary: "Publications that were asked for, newest first",
      answer:
        "`{requests: [{id, note, asked_by, asked_at, state, decided_by, decided_at, version}]}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      const requests = await selectRequests(c.env.DB, id);
      return c.json({ requests: requests.map(requestOf) });
    },
  )
  .post(
    "/v1/admin/publish/requests/:id/approve",
    describe({
      ...words,
      summary: "Agree to a publication",
      description:
        "By another person, or with another key, than who asked: else 403. A draft that changed since is a 409: it is asked for anew.",
      body: schema,
      answer: "`{version}`",
    }),
    requireRole("marketer"),
    idempotent,
    async (c) => {
      const body = await readBody(c.req.raw, schema);
      const { site, request } = await waiting(c, body.site);
      const actor = c.get("actor");
      const { askedBy, note } = request;
      if (isSamePerson(actor, askedBy)) {
        throw new Problem(403, "Somebody else has to agree: another person, or another key.");
      }
      const slots = await draftSlots(c.env.DB, site);
      if (JSON.stringify(slots) !== request.slots) {
        throw new Problem(409, "The draft has changed since it was asked for. Ask again.");
      }
      const by = nameOfActor(actor);
      const answer = { site, id: request.id, state: "approved", by } as const;
      const version = await publishVersion(c.env, {
        ...{ site, slots, note, actor, act: "publish.approve", approvedBy: by },
        publishedBy: nameOfActor(askedBy),
        detail: { request: request.id, asked_by: nameOfActor(askedBy), note },
        along: {
          statement: (number) => requestAnswer(c.env.DB, { ...answer, version: number }),
          sql: WAITS("?13"),
          values: [request.id],
        },
      });
      if (version === null) throw decided();
      return c.json({ version });
    },
  )
  .post(
    "/v1/admin/publish/requests/:id/decline",
    describe({
      ...words,
      summary: "Refuse a publication, or take one's own back",
      body: declineSchema,
      answer: "The request.",
    }),
    requireRole("marketer"),
    idempotent,
    async (c) => {
      const { site: named, reason } = await readBody(c.req.raw, declineSchema);
      const { site, request } = await waiting(c, named);
      const actor = c.get("actor");
      const by = nameOfActor(actor);
      const answer = { site, id: request.id, state: "declined", by, version: null } as const;
      const done = await recordChange(c.env.DB, {
        site,
        change: { act: "publish.decline", target: request.id, actor, detail: { reason } },
        condition: { sql: WAITS("?5"), values: [] },
        statements: [requestAnswer(c.env.DB, answer)],
      });
      const after = await selectRequest(c.env.DB, site, request.id);
      if (!done || !after) throw decided();
      return c.json(requestOf(after));
    },
  );

async function waiting(
  c: Context<AppEnv>,
  named: string | undefined,
): Promise<{ site: string; request: PublishRequest }> {
  const { id: site } = await siteOrDefault(c.env, named ?? c.req.query("site"));
  const request = await selectRequest(c.env.DB, site, c.req.param("id") ?? "");
  if (!request) throw new Problem(404, "There is no such request.");
  if (request.state !== "waiting") throw decided();
  return { site, request };
}

function decided(): Problem {
  return new Problem(409, "The request waits no longer: it was answered, or asked anew.");
}
