import type { TimedSessions } from "../../relevance/build/TimedSessions.ts";
import { orderItems } from "../build/orderItems.ts";
import { InputError } from "../InputError.ts";
import { demandOf } from "../log/demandOf.ts";
import type { Log } from "../log/Log.ts";
import { logBefore } from "../log/logBefore.ts";
import { sessionise } from "../log/sessionise.ts";
import { sliceSessions } from "../log/sliceSessions.ts";
import { nextItemQuestions } from "../measure/nextItemQuestions.ts";
import type { Question } from "../measure/Question.ts";

/** The latest share of a site's visits, which no list is built from. */
const HELD_OUT = 0.1;
const QUESTIONS_MAX = 20_000;

/** A site's visits, cut in time. */
export interface SplitVisits {
  /** What lists are built from. */
  readonly training: TimedSessions;
  /** What constants are chosen by. */
  readonly choosing: readonly Question[];
  /** What the choice is checked by, later still: the best of many trials is partly luck. */
  readonly checking: readonly Question[];
  /** Item ids by handle, in the order of demand before the cut. */
  readonly ids: readonly string[];
  readonly visits: number;
}

/** @param latest How many of the latest visits are used. */
export function splitVisits(log: Log, latest: number): SplitVisits {
  const numbered = sessionise(log.acts, (number) => number);
  const all = numbered.at.length;
  const used = sliceSessions(numbered, Math.max(0, all - latest), all);
  const visits = used.at.length;
  const split = Math.floor(visits * (1 - HELD_OUT));
  const middle = Math.floor((split + visits) / 2);
  const { ids, handleOf } = orderItems(log.ids, demandOf(logBefore(log, used.at[split] ?? 0)));
  const sessions = { ...used, items: used.items.map((number) => handleOf(number) ?? 0) };
  const questionsOf = (from: number, to: number): Question[] =>
    nextItemQuestions(sliceSessions(sessions, from, to), QUESTIONS_MAX);
  const choosing = questionsOf(split, middle);
  const checking = questionsOf(middle, visits);
  if (choosing.length > 0 && checking.length > 0) {
    return { training: sliceSessions(sessions, 0, split), choosing, checking, ids, visits };
  }
  throw new InputError(
    `${visits} visits with two views or more: too few to hold a tenth of them out; the defaults stay`,
  );
}
