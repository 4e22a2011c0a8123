import { DAY_MS, HOUR_MS } from "../../platform/time.ts";
import { isClosed } from "../timeline/isClosed.ts";
import type { Topic } from "../topics/Topic.ts";
import type { Intent } from "./intentOf.ts";
import { isOutbound } from "./isOutbound.ts";
import { queueName } from "./queueName.ts";
import type { Sight } from "./Sight.ts";

/** What a kind of trouble costs the person it happens to. What they might spend is nowhere in it. */
const INCONVENIENCE: Readonly<Partial<Record<Topic, readonly [number, string]>>> = {
  billing: [15, "Their money is affected"],
  damaged: [10, "What came was not right"],
  delivery: [10, "They wait for what they bought"],
  website: [5, "Something of ours did not work"],
};
const BASE = 10;
const OPEN_POINTS = 20;
const REPEAT = { points: 10, max: 30, days: 14 };
const WAIT = { hoursPerPoint: 6, max: 20 };
const ERRORS = { points: 5, max: 10 };
/** From here on somebody goes to the front of the queue. */
const FIRST_FROM = 40;
const SOON_FROM = 25;
/** Below this confidence nobody is sent to specialists. */
const QUEUE_CONFIDENCE = 0.4;

export interface Priority {
  /** 0 to 100. */
  readonly score: number;
  readonly place: "first" | "soon" | "in_turn";
  readonly queue: Topic | "general";
  readonly queue_name: string;
  readonly reasons: readonly { readonly text: string; readonly points: number }[];
}

/** Who is helped first, and by whom: by inconvenience, repeats and waiting, never by what somebody spends. */
export function priorityOf(sight: Sight, intent: Intent): Priority {
  const reasons = [{ text: "Everybody who calls", points: BASE }, ...troubleOf(sight, intent)];
  const score = Math.min(
    100,
    reasons.reduce((sum, one) => sum + one.points, 0),
  );
  const isSure = intent.topic !== null && intent.confidence >= QUEUE_CONFIDENCE;
  return {
    score,
    place: score >= FIRST_FROM ? "first" : score >= SOON_FROM ? "soon" : "in_turn",
    queue: isSure && intent.topic ? intent.topic : "general",
    queue_name: queueName(isSure && intent.topic ? intent.topic : "general"),
    reasons,
  };
}

function troubleOf({ interactions, events, now }: Sight, intent: Intent): Priority["reasons"] {
  const reasons: { text: string; points: number }[] = [];
  const add = (text: string, points: number): void => {
    if (points > 0) reasons.push({ text, points });
  };
  const inbound = interactions.filter((one) => !isOutbound(one));
  const open = inbound.filter((one) => !isClosed(one.status));
  const cost = intent.topic && INCONVENIENCE[intent.topic];
  if (open.length > 0) add("Something is not settled yet", OPEN_POINTS);
  if (cost && (open.length > 0 || intent.confidence >= 0.5)) add(cost[1], cost[0]);
  const lately = inbound.filter((one) => now - one.at <= REPEAT.days * DAY_MS).length;
  if (open.length > 0 && lately > 1) {
    add(
      `${lately} contacts in ${REPEAT.days} days`,
      Math.min(REPEAT.max, REPEAT.points * (lately - 1)),
    );
  }
  const waitedH = Math.max(0, ...open.map((one) => (now - one.at) / HOUR_MS));
  add(
    `Has waited ${Math.round(waitedH)} hours`,
    Math.min(WAIT.max, Math.floor(waitedH / WAIT.hoursPerPoint)),
  );
  const errors = events.filter((one) => one.name === "page_error" && now - one.at <= DAY_MS).length;
  add("Errors on our pages today", Math.min(ERRORS.max, ERRORS.points * errors));
  return reasons;
}
