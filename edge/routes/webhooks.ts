import { Hono } from "hono";
import * as v from "valibot";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { randomId } from "../platform/ids.ts";
import { checkOutwardUrl } from "../platform/outward/checkOutwardUrl.ts";
import { rulesOf } from "../platform/outward/rulesOf.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { HOUR_MS } from "../platform/time.ts";
import { deliver } from "../webhooks/deliver.ts";
import { newSecret } from "../webhooks/newSecret.ts";
import { postboxOf } from "../webhooks/postboxOf.ts";
import { MESSAGE_STATES } from "../webhooks/QueuedMessage.ts";
import type { SecretEndpoint, WebhookEndpoint } from "../webhooks/WebhookEndpoint.ts";
import { WEBHOOK_TYPES } from "../webhooks/WebhookMessage.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const MAX_ENDPOINTS = 20;
const PAGE = 100;

const site = v.optional(v.string());
const url = v.pipe(v.string("must be an address"), v.maxLength(2_048));
const types = v.pipe(
  v.array(v.picklist(WEBHOOK_TYPES, `must be one of: ${WEBHOOK_TYPES.join(", ")}`)),
  v.minLength(1, "must name at least one type"),
  v.maxLength(WEBHOOK_TYPES.length),
);
const newSchema = v.object({ site, url, types });
const changeSchema = v.object({
  ...{ site, url: v.optional(url), types: v.optional(types) },
  enabled: v.optional(v.boolean("must be true or false")),
});
const secretSchema = v.object({
  site,
  keep_old_hours: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(168, "must be at most 168")),
    24,
  ),
});
const replaySchema = v.object({ site });
const replayAllSchema = v.object({ site, endpoint: v.optional(v.string()) });
const words = { tag: "Administration", role: "admin" } as const;

/** Where messages of ours go, and what became of them. */
export const webhookRoutes = new Hono<AppEnv>()
  .use("/v1/admin/webhooks", requireRole("admin"))
  .use("/v1/admin/webhooks/*", requireRole("admin"))
  .get(
    "/v1/admin/webhooks",
    describe({
      ...words,
      summary: "Webhook endpoints",
      answer:
        "`{endpoints: [...]}`, no secrets; each with `health` (`waiting`, `retrying`, `dead`, `sent_last_day`, ...) and `old_until` while the secret before signs too",
    }),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      return c.json({ endpoints: await postboxOf(c.env, id).states(Date.now()) });
    },
  )
  .post(
    "/v1/admin/webhooks",
    describe({
      ...words,
      summary: "Add a webhook endpoint",
      description:
        "It is sent one signed message of the type `endpoint.check` and must answer 2xx. The secret is shown this once.",
      body: newSchema,
      example: { url: "https://mail.shop.example/candour", types: ["reminder.due"] },
      answer: "The endpoint, and its `secret`.",
    }),
    async (c) => {
      const body = await readBody(c.req.raw, newSchema);
      const { id } = await siteOrDefault(c.env, body.site);
      const postbox = postboxOf(c.env, id);
      if ((await postbox.endpoints()).length >= MAX_ENDPOINTS) {
        throw new Problem(409, `There are ${MAX_ENDPOINTS} endpoints already: remove one first.`);
      }
      const endpoint: SecretEndpoint = {
        ...{ id: randomId(), url: body.url, types: [...new Set(body.types)], enabled: true },
        ...{ disabled_reason: null, created_at: Date.now() },
        ...{ secret: newSecret(), old_secret: null, old_until: 0 },
      };
      await requireTaken(c.env, endpoint);
      await postbox.put(endpoint);
      return c.json({ ...shown(endpoint), secret: endpoint.secret }, 201);
    },
  )
  .patch(
    "/v1/admin/webhooks/:id",
    describe({
      ...words,
      summary: "Change an endpoint, or switch it off or on",
      body: changeSchema,
      answer: "The endpoint.",
    }),
    async (c) => {
      const { site: named, ...body } = await readBody(c.req.raw, changeSchema);
      const { id } = await siteOrDefault(c.env, named);
      const before = await endpointOf(c.env, id, c.req.param("id"));
      const enabled = body.enabled ?? before.enabled;
      const after: SecretEndpoint = {
        ...before,
        ...{ url: body.url ?? before.url, types: body.types ?? before.types, enabled },
        disabled_reason: enabled ? null : before.disabled_reason,
      };
      if (after.url !== before.url) await requireTaken(c.env, after);
      await postboxOf(c.env, id).put(after);
      return c.json(shown(after));
    },
  )
  .delete(
    "/v1/admin/webhooks/:id",
    describe({ ...words, summary: "Remove an endpoint", answer: "Nothing.", status: 204 }),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      if (!(await postboxOf(c.env, id).remove(c.req.param("id")))) throw noEndpoint();
      return c.body(null, 204);
    },
  )
  .post(
    "/v1/admin/webhooks/:id/secret",
    describe({
      ...words,
      summary: "Change an endpoint's secret",
      description: "For `keep_old_hours` (default 24) messages bear a signature of either secret.",
      body: secretSchema,
      answer: "`{secret, old_until}`",
    }),
    async (c) => {
      const body = await readBody(c.req.raw, secretSchema);
      const { id } = await siteOrDefault(c.env, body.site);
      const before = await endpointOf(c.env, id, c.req.param("id"));
      const old_until = Date.now() + body.keep_old_hours * HOUR_MS;
      const secret = newSecret();
      await postboxOf(c.env, id).put({ ...before, secret, old_secret: before.secret, old_until });
      return c.json({ secret, old_until });
    },
  )
  .get(
    "/v1/admin/webhooks/messages",
    describe({
      ...words,
      summary: "What became of messages",
      description:
        "`?state=dead|waiting|sent|any&before=SEQ`: the latest first, 100 a page. Bodies are not shown.",
      answer:
        "`{messages: [{seq, id, endpoint, type, at, state, tries, tried_at, next_at, last}]}`",
    }),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      const asked = c.req.query("state") ?? "dead";
      const state = asked === "any" ? null : MESSAGE_STATES.find((one) => one === asked);
      if (state === undefined) {
        throw badQuery("state", `must be one of: ${MESSAGE_STATES.join(", ")}, any`);
      }
      const before = Number(c.req.query("before") ?? Number.MAX_SAFE_INTEGER);
      if (!Number.isSafeInteger(before) || before < 1) throw badQuery("before", "must be a number");
      const messages = await postboxOf(c.env, id).messages(state, { before, limit: PAGE });
      return c.json({ messages });
    },
  )
  .post(
    "/v1/admin/webhooks/messages/:seq/replay",
    describe({
      ...words,
      summary: "Send a dead message again",
      body: replaySchema,
      answer: "Nothing.",
      status: 204,
    }),
    async (c) => {
      const body = await readBody(c.req.raw, replaySchema);
      const { id } = await siteOrDefault(c.env, body.site);
      const seq = Number(c.req.param("seq"));
      const isNumber = Number.isSafeInteger(seq) && seq > 0;
      if (isNumber && (await postboxOf(c.env, id).replay({ seq }, Date.now())) > 0) {
        return c.body(null, 204);
      }
      throw new Problem(
        404,
        "There is no dead message of that number for an endpoint that is on.",
        {
          errors: [{ path: "seq", message: "is no dead message of an endpoint that is on" }],
        },
      );
    },
  )
  .post(
    "/v1/admin/webhooks/messages/replay",
    describe({
      ...words,
      summary: "Send all dead messages again",
      description: "Those of one `endpoint`, or of all that are on.",
      body: replayAllSchema,
      answer: "`{replayed}`: how many.",
    }),
    async (c) => {
      const body = await readBody(c.req.raw, replayAllSchema);
      const { id } = await siteOrDefault(c.env, body.site);
      const { endpoint } = body;
      if (endpoint !== undefined) await endpointOf(c.env, id, endpoint);
      return c.json({ replayed: await postboxOf(c.env, id).replay({ endpoint }, Date.now()) });
    },
  );

/** An endpoint that can't be called, or does not want to be, is refused before it is kept. */
async function requireTaken(env: Env, endpoint: SecretEndpoint): Promise<void> {
  const checked = checkOutwardUrl(endpoint.url, rulesOf(env));
  if (!checked.ok) throw badUrl(checked.faults[0]?.message ?? "can't be called");
  const now = Date.now();
  const timestamp = new Date(now).toISOString();
  const body = JSON.stringify({ type: "endpoint.check", timestamp, data: {} });
  const { outcome, what } = await deliver(env, endpoint, { id: `check_${randomId()}`, body, now });
  if (outcome !== "sent") throw badUrl(`did not take the message of the check: ${what}`);
}

async function endpointOf(env: Env, siteId: string, id: string): Promise<SecretEndpoint> {
  const found = (await postboxOf(env, siteId).endpoints()).find((one) => one.id === id);
  if (!found) throw noEndpoint();
  return found;
}

const shown = ({ id, url, types, enabled, disabled_reason, created_at }: SecretEndpoint) =>
  ({ id, url, types, enabled, disabled_reason, created_at }) satisfies WebhookEndpoint;

const badUrl = (message: string): Problem =>
  new Problem(422, `The endpoint was not kept: url ${message}.`, {
    errors: [{ path: "url", message }],
  });

const badQuery = (path: string, message: string): Problem =>
  new Problem(400, `${path} ${message}.`, { errors: [{ path, message }] });

const noEndpoint = (): Problem =>
  new Problem(404, "There is no such endpoint.", {
    errors: [{ path: "id", message: "is no endpoint of this site" }],
  });
