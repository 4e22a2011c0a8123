import type { Purpose } from "../../wire/index.ts";
import type { AdapterContext, Word } from "./AdapterContext.ts";

/**
 * The purposes of TCF v2.2 that each of ours needs, by consent; legitimate interest never counts. 1: store or access
 * information on a device. 3, 4: profiles for advertising. 5, 6: profiles for content. 7, 8: measure advertising,
 * content. 9: understand audiences. 10: improve services. 11: limited data to select content. 2 (limited data to select
 * advertising) is used by nothing of ours. (TCF Policies, appendix A)
 */
const NEEDED = {
  personalisation: [1, 5, 6, 11],
  measurement: [1, 8, 9, 10],
  retargeting: [1, 3, 4, 7],
} as const;

/**
 * Listens to a consent tool of IAB Europe's Transparency and Consent Framework, v2.2 and later. It has no way in for
 * choices made elsewhere, so nothing is told to it.
 *
 * @see https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework/blob/master/TCFv2/IAB%20Tech%20Lab%20-%20CMP%20API%20v2.md
 */
export function startTcf({
  page,
  peek,
  call,
  say,
  hold,
  whenThere,
  tcfVendor,
}: AdapterContext): void {
  // Not started, it keeps the others' yes waiting, and takes nothing away.
  if (tcfVendor !== null && !(tcfVendor > 0)) {
    throw new TypeError('candour: option "tcfVendor" must be a whole number');
  }

  function hear(data: unknown, success: unknown): void {
    // The listener is also called with errors, before anything is known, and while the shopper is deciding.
    if (success !== true) return;
    const applies = peek(data, "gdprApplies");
    // Then there are no purposes in it: it says neither yes nor no.
    if (applies === false) say({});
    const status = peek(data, "eventStatus");
    if (applies !== true || (status !== "tcloaded" && status !== "useractioncomplete")) return;
    const word = (purpose: keyof typeof NEEDED): Word =>
      NEEDED[purpose].every((id) => hasConsent(data, id)) ? "granted" : "denied";
    const words: Record<Exclude<Purpose, "assistance">, Word> = {
      personalisation: word("personalisation"),
      measurement: word("measurement"),
      retargeting: word("retargeting"),
    };
    say(words, { isFresh: status === "useractioncomplete" });
  }

  function hasConsent(data: unknown, id: number): boolean {
    if (peek(data, "purpose", "consents", id) !== true) return false;
    if (tcfVendor === null) return true;
    // Since v2.3 a vendor that was not disclosed has no legal basis, whatever else is said.
    if (peek(data, "vendor", "disclosedVendors", tcfVendor) === false) return false;
    // A publisher's restriction: 0 forbids, 1 requires consent, 2 requires legitimate interest, which we never claim.
    const restriction = peek(data, "publisher", "restrictions", id, tcfVendor);
    const isRestricted = restriction !== undefined && restriction !== 1;
    return !isRestricted && peek(data, "vendor", "consents", tcfVendor) === true;
  }

  whenThere({
    // A stub does: it queues the call until the tool itself is there.
    isThere: () => typeof peek(page, "__tcfapi") === "function",
    found() {
      hold();
      call(page, "__tcfapi", "addEventListener", 2, hear);
    },
    missed() {
      // The stub's locator frame says that the tool will come.
      if (peek(page, "frames", "__tcfapiLocator") === undefined) say({});
    },
  });
}
