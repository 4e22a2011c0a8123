import type { SlotsAnswer } from "../../sdk/wire/index.ts";
import { randomId } from "../platform/ids.ts";
import { isolateMemory } from "../platform/isolateMemory.ts";
import type { Site } from "../platform/Site.ts";
import type { PublishedSite } from "../relevance/snapshot/publishedSite.ts";
import type { Answered } from "../reports/served/countServed.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

/** What an answer for nobody rests on, beside the request's own bytes. Both are made anew when they change. */
export interface CommonSource {
  readonly site: Site;
  readonly published: PublishedSite;
}

interface Common extends CommonSource {
  /** The answer's JSON without its last bracket, cut where the ids of decisions stand. */
  readonly pieces: readonly string[];
  readonly answered: readonly Answered[];
}

const ANSWERS_MAX = 500;
/** Longer bodies are of no page that many ask for. */
const BODY_CHARS_MAX = 1_000;
const ANSWER_CHARS_MAX = 50_000;

const held = isolateMemory.of(new Map<string, Common>());

/**
 * Answers that are the same for everybody: to a request that names no shopper, byte for byte the one that was answered
 * before, of the same site and the same published state. Each gets decision ids of its own. Kept in the isolate for as
 * long as the site's record is (seconds); at most 500, some megabytes.
 */
export const commonAnswers = { find, keep };

/** The site that a known request is of, and its answer there; undefined where none is known. */
function find(
  body: string,
):
  | { site: string; answered: readonly Answered[]; answer(now: CommonSource): string | null }
  | undefined {
  const known = held.get(body);
  if (!known) return undefined;
  return {
    site: known.site.id,
    answered: known.answered,
    answer({ site, published }) {
      if (site !== known.site || published !== known.published) {
        held.delete(body);
        return null;
      }
      let text = known.pieces[0] ?? "";
      for (let n = 1; n < known.pieces.length; n++) text += randomId() + (known.pieces[n] ?? "");
      return text;
    },
  };
}

/** Keeps an answer for nobody, where each of its slots is the same for everybody. */
function keep(
  body: string,
  source: CommonSource,
  { answer, answered }: { answer: SlotsAnswer; answered: readonly Answered[] },
): void {
  const { slots, isWhole } = source.published;
  if (body.length > BODY_CHARS_MAX || !isWhole) return;
  for (const { slot } of [...answer.decisions, ...(answer.problems ?? [])]) {
    const definition = slots.get(slot);
    if (definition && !isCommon(definition)) return;
  }
  const pieces: string[] = [];
  let rest = JSON.stringify(answer).slice(0, -1);
  if (rest.length > ANSWER_CHARS_MAX) return;
  for (const { decision } of answer.decisions) {
    const at = rest.indexOf(decision);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at + decision.length);
  }
  pieces.push(rest);
  held.set(body, { ...source, pieces, answered });
  for (const oldest of held.keys()) {
    if (held.size <= ANSWERS_MAX) break;
    held.delete(oldest);
  }
}

/** Fields of a definition that say the same whoever asks, and whenever. */
const SAME_FOR_ALL = new Set([
  ...["id", "title", "pages", "limit", "strategy", "chain", "fallback", "items", "filters"],
  ...["rules", "caps", "holdout", "tests", "priority", "blocks"],
]);

/** Whether nothing else is set: audiences, schedules and whatever may come are decided each time. */
function isCommon(definition: SlotDefinition): boolean {
  return Object.entries(definition).every(([field, value]) => {
    const isUnset = !value || (Array.isArray(value) && value.length === 0);
    return isUnset || SAME_FOR_ALL.has(field);
  });
}
