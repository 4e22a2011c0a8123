import { DAY_MS } from "../../platform/time.ts";
import type { Interaction } from "../timeline/Interaction.ts";
import { isClosed } from "../timeline/isClosed.ts";
import type { Topic } from "../topics/Topic.ts";
import type { Evidence } from "./Evidence.ts";
import { isOutbound } from "./isOutbound.ts";
import { topicOfContact } from "./topicOfContact.ts";

/** Points of an open contact of today; a complaint's, a closed one's and each repeat's beside it. */
const OPEN_POINTS = 3;
const COMPLAINT_FACTOR = 1.3;
const CLOSED_FACTOR = 0.3;
const REPEAT_POINTS = 1.5;
/** Contacts fade over this time to a quarter; older ones count no more. */
const FADE_DAYS = 14;
const FORGET_DAYS = 90;
const QUOTE_CHARS = 300;

/** What earlier contacts say about why somebody calls now. */
export function evidenceOfContacts(interactions: readonly Interaction[], now: number): Evidence[] {
  const counts = new Map<Topic, number>();
  return interactions.flatMap((one): Evidence[] => {
    const topic = topicOfContact(one);
    const days = Math.max(0, (now - one.at) / DAY_MS);
    if (topic === null || isOutbound(one) || days > FORGET_DAYS) return [];
    const closed = isClosed(one.status);
    const fresh = Math.max(0.25, 1 - days / FADE_DAYS);
    const points =
      OPEN_POINTS *
      fresh *
      (closed ? CLOSED_FACTOR : 1) *
      (one.kind === "complaint" ? COMPLAINT_FACTOR : 1);
    const fact: Evidence = {
      ...{ topic, kind: "contact", points, at: one.at, source: "contact" },
      text: `${closed ? "Closed" : "Open"} ${one.kind.replaceAll("_", " ")} by ${one.channel}`,
      quote: one.subject.slice(0, QUOTE_CHARS),
    };
    const before = counts.get(topic) ?? 0;
    if (days <= FADE_DAYS) counts.set(topic, before + 1);
    if (days > FADE_DAYS || before === 0) return [fact];
    const text = `Contact number ${before + 1} about the same thing in ${FADE_DAYS} days`;
    return [
      fact,
      { topic, kind: "repeat", points: REPEAT_POINTS, text, at: one.at, source: "contact" },
    ];
  });
}
