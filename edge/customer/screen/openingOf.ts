import { DAY_MS } from "../../platform/time.ts";
import type { Interaction } from "../timeline/Interaction.ts";
import { isClosed } from "../timeline/isClosed.ts";
import { dayWords } from "./dayWords.ts";
import { firstNameOf } from "./firstNameOf.ts";
import type { Intent } from "./intentOf.ts";
import { isOutbound } from "./isOutbound.ts";
import { phrasesOf } from "./phrasesOf.ts";
import type { Sight } from "./Sight.ts";
import { topicOfContact } from "./topicOfContact.ts";

/** Contacts about the same thing within this time are one story. */
const STORY_DAYS = 14;
/** Trouble that the person saw themselves: an apology for it betrays nothing. */
const SEEN_TROUBLE = new Set(["page_error", "payment_not_finished", "bought_twice"]);

export interface Opening {
  /** For a machine that speaks first: a greeting, and an open question where there is nothing to confirm. */
  readonly greeting: string;
  /** How to begin, once the person has confirmed who they are. */
  readonly text: string;
  /** Asks whether it is about what we think, where the person told us of it before; else null. */
  readonly confirm: string | null;
}

/** How to begin: an apology first where one is due. What was only seen on the site is never said first. */
export function openingOf(
  sight: Sight,
  intent: Intent,
  said: { language: string; timeZone: string },
): Opening {
  const phrases = phrasesOf(said.language);
  const greeting = phrases.greet(firstNameOf(sight.name));
  const story = storyOf(sight, intent);
  const [latest] = story;
  if (latest && intent.topic && story.some((one) => !isClosed(one.status))) {
    const topic = phrases.topics[intent.topic];
    const day = dayWords(latest.at, sight.now, { ...said, phrases });
    const byPhone = story.every((one) => one.channel === "phone");
    const sorry =
      story.length > 1
        ? phrases.sorryAgain({ times: phrases.times(story.length), topic, byPhone })
        : phrases.sorryOnce(topic, day);
    return {
      greeting,
      text: `${greeting} ${sorry} ${phrases.seen}`,
      confirm: phrases.confirm(topic, day),
    };
  }
  const hadTrouble = intent.evidence.some((one) => SEEN_TROUBLE.has(one.kind));
  const rest = hadTrouble ? `${phrases.sorrySite} ${phrases.help}` : phrases.help;
  return { greeting: `${greeting} ${phrases.help}`, text: `${greeting} ${rest}`, confirm: null };
}

/** Contacts about the likely reason that belong together, the latest first. */
function storyOf({ interactions, now }: Sight, { topic }: Intent): Interaction[] {
  return interactions.filter(
    (one) =>
      !isOutbound(one) &&
      now - one.at <= STORY_DAYS * DAY_MS &&
      topic !== null &&
      topicOfContact(one) === topic,
  );
}
