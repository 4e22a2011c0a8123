import type { Purpose } from "../../wire/index.ts";
import type { AdapterContext, Word } from "./AdapterContext.ts";

/** Ours, Shopify's. */
const FIELDS: readonly (readonly [Purpose, string])[] = [
  ["measurement", "analytics"],
  ["personalisation", "preferences"],
  ["retargeting", "marketing"],
  ["retargeting", "sale_of_data"],
];

/**
 * Shopify's Customer Privacy API. As the source, we tell it what the shopper chooses with us. Otherwise we listen to it,
 * and tell it only of a no: Shopify's `marketing` covers far more than our retargeting.
 *
 * @see https://shopify.dev/docs/api/customer-privacy
 */
export function startShopify(context: AdapterContext): void {
  const { consent, isSource, page, peek, call, say, hold, whenThere } = context;
  const api = (): unknown => peek(page, "Shopify", "customerPrivacy");
  // Not the `...Allowed` methods: where no consent is required they say yes of a shopper who was never asked.
  const current = (): unknown => call(api(), "currentVisitorConsent");

  function hear(isFresh: boolean): void {
    const said = current();
    const words: Partial<Record<Purpose, Word>> = {};
    for (const [purpose, field] of FIELDS) {
      const word = wordOf(peek(said, field));
      const isOptOutOnly = field === "sale_of_data" && word === "granted";
      if (word && !isOptOutOnly) words[purpose] = word;
    }
    say(words, { isFresh });
  }

  /** Upon an act of the visitor only, as Shopify asks, and only what differs, so that no two answer each other for ever. */
  function tell(): void {
    const said = current();
    const choices = consent.get();
    const news: Record<string, boolean> = {};
    for (const [purpose, field] of FIELDS) {
      const choice = choices[purpose];
      if (choice === "unset") continue;
      // Kept on the device is a no to Shopify's storing anything.
      const isGranted = choice === "granted";
      const known = peek(said, field);
      if (isSource ? known !== (isGranted ? "yes" : "no") : !isGranted && known === "yes") {
        news[field] = isGranted;
      }
    }
    if (Object.keys(news).length > 0) call(api(), "setTrackingConsent", news, () => {});
  }

  let isAsked = false;
  let isUntold = false;
  consent.onChange(() => {
    isUntold = true;
    if (current() !== undefined) tell();
  });
  if (!isSource) context.onDocument("visitorConsentCollected", () => hear(true));
  whenThere({
    isThere() {
      if (typeof peek(api(), "currentVisitorConsent") === "function") return true;
      const shopify = peek(page, "Shopify");
      if (!isAsked && typeof peek(shopify, "loadFeatures") === "function") {
        isAsked = true;
        hold();
        const features = [{ name: "consent-tracking-api", version: "0.1" }];
        call(shopify, "loadFeatures", features, () => {});
      }
      return false;
    },
    found() {
      if (!isSource) hear(false);
      if (isUntold) tell();
    },
    missed: () => say({}),
  });
}

/** `""` is no answer yet; a boolean is what some custom storefronts have there. */
function wordOf(answer: unknown): Word | null {
  if (answer === "yes") return "granted";
  return answer === "no" || answer === false ? "denied" : null;
}
