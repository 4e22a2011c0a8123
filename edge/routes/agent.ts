import { Hono } from "hono";
import * as v from "valibot";
import { callerKeys } from "../customer/desk/callerKeys.ts";
import { deskObject } from "../customer/desk/deskObject.ts";
import { lookUp } from "../customer/screen/lookUp.ts";
import { screenOf } from "../customer/screen/screenOf.ts";
import { spokenLanguage } from "../customer/screen/spokenLanguage.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { describe } from "./describe.ts";
import { lookOf } from "./lookOf.ts";
import { readBody } from "./readBody.ts";

const text = v.optional(v.nullable(v.string("must be a string")));
const ivrSchema = v.object({
  site: text,
  customer: text,
  email: text,
  phone: text,
  order: text,
  code: text,
  purpose: v.optional(v.string("must be a string"), "A call to our voice system"),
  language: text,
});

/** The desk of customer service: who calls, why, and how to begin. */
export const agentRoutes = new Hono<AppEnv>()
  .get(
    "/v1/agent/screen-pop",
    describe({
      tag: "Service",
      summary: "Who calls, why, and how to begin",
      description:
        "`?customer=`, `email=`, `phone=`, `order=` or `code=` (read out by the shopper, one use), and `purpose=`, which the shopper reads. `agent=` names who looks, `language=` (en, de, fr, es) what is said to the person. Every look is logged and counts against the key's limit of the hour. Text of contacts is the person's own: show it as quoted text.",
      role: "agent",
      answer:
        "`{customer, recognition, intent, priority, opening, timeline, orders, browsing, experience, contact_preferences, consent}`; `browsing` and `experience` are null unless `assistance` is granted. Nobody is an answer too.",
    }),
    requireRole("agent"),
    async (c) => {
      const begun = Date.now();
      const look = await lookOf(c, c.req.query(), "screen");
      const language = spokenLanguage(c.req.query("language"), look.site.locale);
      const sight = await lookUp(c.env, look);
      const screen = await screenOf(c.env, sight, { site: look.site, language });
      c.header("Server-Timing", `screen;dur=${Date.now() - begun}`);
      return c.json(screen);
    },
  )
  .post(
    "/v1/ivr/route",
    describe({
      tag: "Service",
      summary: "Where a voice system sends a call",
      description:
        "From then on the call counts as waiting in that queue, until an agent opens the caller's screen, for at most an hour.",
      role: "agent",
      body: ivrSchema,
      example: { site: "demo", phone: "+44 20 7946 0001" },
      answer: "`{recognised, say, confirm, queue, queue_name, priority, place}`",
    }),
    requireRole("agent", "ingest"),
    async (c) => {
      const { language, ...asked } = await readBody(c.req.raw, ivrSchema);
      const look = await lookOf(c, asked, "voice");
      const { site } = look;
      const sight = await lookUp(c.env, look);
      const screen = await screenOf(c.env, sight, {
        site,
        language: spokenLanguage(language, site.locale),
      });
      const { recognition, intent, priority } = screen;
      await deskObject(c.env, site.id).callWaits(
        { queue: priority.queue, place: priority.place, at: sight.now },
        callerKeys(site.id, look, sight.customers),
      );
      return c.json({
        recognised: recognition.status === "recognised",
        confidence: recognition.confidence,
        say: screen.greeting,
        confirm: intent.confirm,
        topic: intent.topic,
        queue: priority.queue,
        queue_name: priority.queue_name,
        priority: priority.score,
        place: priority.place,
      });
    },
  );
