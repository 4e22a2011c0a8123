import { DAY_MS } from "../../platform/time.ts";
import { firstNameOf } from "./firstNameOf.ts";
import { isOutbound } from "./isOutbound.ts";
import { phrasesOf } from "./phrasesOf.ts";
import type { LookBy, Sight } from "./Sight.ts";

/** How sure one ground makes: a number may be typed wrongly, a phone is shared, a code was read out from the page itself. */
const GROUNDS: Readonly<Record<LookBy, readonly [number, string]>> = {
  customer: [0.75, "The customer number that was given"],
  email: [0.75, "The e-mail address is on the account"],
  phone: [0.78, "The phone number is on the account"],
  order: [0.7, "The order is on the account"],
  code: [0.95, "The code from their own page"],
};
/** What each further ground takes away of the doubt. */
const FURTHER = 0.5;
const LATELY_MS = 3 * DAY_MS;

export interface Recognition {
  /** `contact`: known by earlier contacts alone, no customer; `several`: more than one has it, so that nobody is shown. */
  readonly status: "recognised" | "contact" | "browser" | "several" | "not_recognised";
  readonly name: string | null;
  readonly first_name: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly words: "quite sure" | "likely" | "unlikely" | "not recognised";
  readonly grounds: readonly string[];
  /** What to ask before anything is said. Each makes the caller say something; none gives anything away but the name. */
  readonly ask: readonly string[];
}

/** Who it is, how sure that is, and what to ask to be surer. */
export function recognitionOf(sight: Sight, language: string): Recognition {
  const { by, customers, name, interactions, views, now } = sight;
  const phrases = phrasesOf(language);
  const ask = (...more: string[]): string[] => [
    name ? phrases.askName(name) : phrases.askWho,
    ...more,
  ];
  const someone = (status: Recognition["status"], more: Partial<Recognition>): Recognition => ({
    ...{ status, name: null, first_name: null, confidence: 0, words: "not recognised" },
    ...{ grounds: [], ask: [phrases.askWho, phrases.askEmail, phrases.askOrder] },
    ...more,
  });
  if (sight.people > 1) {
    return someone("several", { grounds: [`${sight.people} customers have it`] });
  }
  const isContact = interactions.length > 0;
  if (customers.length === 0 && !isContact && views.length === 0)
    return someone("not_recognised", {});
  const [sure, ground] = GROUNDS[by];
  if (customers.length === 0) {
    const status = views.length > 0 ? "browser" : "contact";
    const grounds = [views.length > 0 ? ground : "Earlier contacts came from the same address"];
    return someone(status, {
      confidence: 0.5,
      words: "likely",
      grounds,
      ask: ask(phrases.askOrder),
    });
  }
  const further = [
    interactions.some((one) => !isOutbound(one) && now - one.at <= LATELY_MS) &&
      "Was in touch in the last three days",
    sight.events.some((one) => now - one.at <= DAY_MS) && "Was on the site in the last day",
  ].filter((one) => one !== false);
  const confidence = 1 - (1 - sure) * FURTHER ** further.length;
  return {
    status: "recognised",
    name,
    first_name: firstNameOf(name),
    confidence: Math.round(confidence * 100) / 100,
    words: confidence >= 0.8 ? "quite sure" : "likely",
    grounds: [ground, ...further],
    ask: ask(by === "email" ? phrases.askOrder : phrases.askEmail),
  };
}
