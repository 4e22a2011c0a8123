import type { AdapterContext } from "./AdapterContext.ts";

/** US National and California; other states' sections are read as well where the tool hands them out parsed. */
const SECTIONS = ["usnat", "usca"] as const;
/** 0: not applicable, 1: opted out, 2: did not opt out. */
const OPT_OUTS = ["SaleOptOut", "SharingOptOut", "TargetedAdvertisingOptOut"] as const;

/**
 * Listens to a consent tool of IAB Tech Lab's Global Privacy Platform, v1.1. An opt-out of sale, of sharing or of
 * targeted advertising, or its Global Privacy Control field, denies retargeting. It never grants anything: that nobody
 * has opted out is no consent. Nothing can be told to it.
 *
 * @see https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/blob/main/Core/CMP%20API%20Specification.md
 * @see https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform/tree/main/Sections/US-National
 */
export function startGpp({ page, peek, call, say, hold, whenThere }: AdapterContext): void {
  function hear(event: unknown, success: unknown): void {
    if (success === false) return;
    // Between "not ready" and "ready" the tool is changing its sections: they are not to be used.
    if (peek(event, "pingData", "signalStatus") !== "ready") return;
    const parsed = peek(event, "pingData", "parsedSections");
    const sections = sectionNames(parsed).map((name) => peek(parsed, name));
    for (const name of SECTIONS) {
      // Calls back at once, says the specification.
      const keep = (data: unknown): void => void sections.push(data);
      call(page, "__gpp", "getSection", keep, name);
    }
    // An opt-out is followed however often it was said before.
    say(sections.some(saysOptOut) ? { retargeting: "denied" } : {}, { isFresh: true });
  }

  function sectionNames(parsed: unknown): string[] {
    try {
      const names = typeof parsed === "object" && parsed !== null ? Object.keys(parsed) : [];
      return names.filter((name) => /^us[a-z]{2,3}$/.test(name));
    } catch {
      return [];
    }
  }

  /** A section comes as an array of its sub-sections, from some tools as one object of all fields. */
  function saysOptOut(section: unknown): boolean {
    const parts = [section, peek(section, 0), peek(section, 1), peek(section, 2)];
    return parts.some((part) => {
      const gpc = peek(part, "Gpc");
      return gpc === true || gpc === 1 || OPT_OUTS.some((field) => peek(part, field) === 1);
    });
  }

  whenThere({
    isThere: () => typeof peek(page, "__gpp") === "function",
    found() {
      hold();
      call(page, "__gpp", "addEventListener", hear);
    },
    missed: () => say({}),
  });
}
