import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import {
  type EventsAnswer,
  type ParsedEvent,
  parseBatch,
  TOO_MANY_EVENTS,
} from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { bearerOf } from "../platform/bearerOf.ts";
import { requireOrigin } from "../platform/origins.ts";
import { parsed } from "../platform/parsed.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readJson } from "../platform/readJson.ts";
import { loadSite } from "../platform/sites.ts";
import type { Outcome } from "../shopper/ingest.ts";
import { shopperOf } from "../shopper/shopperOf.ts";
import { takeShown } from "../shopper/shownLater.ts";
import { tellEvents } from "../shopper/tellEvents.ts";
import { termsOf } from "../shopper/termsOf.ts";
import { unknownShopper } from "../shopper/unknownShopper.ts";
import { withCatalogue } from "../shopper/withCatalogue.ts";
import { eventsDescription } from "./shopperDescriptions.ts";

export const eventRoutes = new Hono<AppEnv>();

eventRoutes.post("/v1/events", rateLimit("events"), describeRoute(eventsDescription), async (c) => {
  const result = parseBatch(await readJson(c.req.raw), Date.now());
  if (!result.ok && result.faults.some((fault) => fault.message === TOO_MANY_EVENTS)) {
    throw new Problem(413, `events ${TOO_MANY_EVENTS}.`, { errors: result.faults });
  }
  const batch = parsed(result);
  const site = await loadSite(c.env, batch.site);
  requireOrigin(c, site);
  const shopper = await shopperOf(c.env, batch.shopper ?? bearerOf(c), site.id);
  if (!shopper) throw unknownShopper();
  const good = batch.events.flatMap((one) => ("event" in one ? [one.event] : []));
  const { events, ...known } = await withCatalogue(c.env, site.id, good);
  const terms = termsOf(site, c.req.raw, batch);
  // Answered only after the object's own write: what is acknowledged is on disk.
  const kept = events.flatMap((event) => event ?? []);
  const shown = takeShown(shopper);
  const taken = await tellEvents(shopper.stub, kept, { terms, known, shown });
  if (!taken) throw unknownShopper();
  let next = 0;
  const outcomes = events.map((event) => (event ? taken[next++] : "sensitive"));
  c.header("Cache-Control", "private, no-store");
  return c.json(answerOf(batch.events, outcomes), 202);
});

function answerOf(
  events: readonly ParsedEvent[],
  outcomes: readonly (Outcome | "sensitive" | undefined)[],
): EventsAnswer {
  const answer: EventsAnswer = { accepted: 0, duplicates: 0, rejected: [] };
  let next = 0;
  for (const one of events) {
    if (!("event" in one)) {
      const { index, id, code, detail } = one;
      answer.rejected.push({ index, id, code, detail });
      continue;
    }
    const outcome = outcomes[next++];
    if (outcome === "accepted") answer.accepted++;
    else if (outcome === "duplicate") answer.duplicates++;
    else {
      const detail =
        outcome === "sensitive"
          ? "It is about a private matter: such things are not kept."
          : `No purpose that is granted needs ${one.event.name}.`;
      answer.rejected.push({ index: one.index, id: one.event.id, code: "no_consent", detail });
    }
  }
  return answer;
}
