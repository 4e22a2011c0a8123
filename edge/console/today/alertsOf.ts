import type { ImportRecord } from "../../catalogue/imports/ImportRecord.ts";
import { ALL_SLOTS } from "../../reports/variants.ts";
import { doubtWords } from "../catalogue/doubtWords.ts";
import { percentWords } from "../figures/percentWords.ts";
import { TRUST_WORDS } from "../figures/TRUST_WORDS.ts";
import type { Words } from "../figures/wordsOf.ts";
import type { Tone } from "../parts/Tone.ts";
import type { SpanReport } from "../reportOf.ts";

/** Something that needs somebody: what is so, why, and where its cause is. It goes when its cause goes. */
export interface TodayAlert {
  readonly tone: Tone;
  readonly title: string;
  readonly says: string;
  readonly action: { readonly href: string; readonly label: string };
}

const MOST = 4;
const MOST_ASKED = 2;

/** Worst first, four at most. */
export function alertsOf(about: {
  report: SpanReport;
  imports: readonly ImportRecord[];
  /** What somebody asks for: at most two, and never left out for what the edge found. */
  asked: readonly TodayAlert[];
  titles: ReadonlyMap<string, string>;
  words: Words;
}): TodayAlert[] {
  const { report, imports, titles, words } = about;
  const asked = about.asked.slice(0, MOST_ASKED);
  const name = (slot: string): string =>
    slot === ALL_SLOTS ? "all slots together" : `“${titles.get(slot) || slot}”`;
  const splits = report.splits
    .filter(({ is_off }) => is_off)
    .map(
      ({ slot, expected_share, observed_share }): TodayAlert => ({
        tone: "bad",
        title: `The split is off in ${name(slot)}`,
        says: `${percentWords(expected_share)} of shoppers should be held out; ${percentWords(observed_share)} were. Chance doesn’t do that, so its lift is withheld.`,
        action: { href: `/console/reports/${slot}`, label: "Find the cause" },
      }),
    );
  const costly = report.trust
    .filter(({ flagged }) => flagged)
    .map(
      ({ slot, sign, rate, against }): TodayAlert => ({
        tone: "bad",
        title: slot === ALL_SLOTS ? "All slots together cost trust" : `${name(slot)} costs trust`,
        says: `${percentWords(rate)} of ${slot === ALL_SLOTS ? "the" : "its"} shoppers ${TRUST_WORDS[sign].they}; ${percentWords(against.rate)} ${against.what === "holdout" ? "of those held out" : "elsewhere"} do.`,
        action: { href: `/console/reports/${slot}#trust`, label: "Look at it" },
      }),
    );
  const poor = report.health
    .filter(({ state }) => state === "often_empty" || state === "slow")
    .map(({ slot, state, answers, empty_share, slow_share }): TodayAlert => {
      const isEmpty = state === "often_empty";
      const share = percentWords((isEmpty ? empty_share : slow_share) ?? 0);
      return {
        tone: "warn",
        title: `${name(slot)} ${isEmpty ? `had nothing to show in ${share} of answers` : `took over 0.3 seconds in ${share} of answers`}`,
        says: isEmpty
          ? `Of ${words.number(answers)} in these days. The shop’s own content stayed there. Filters and audience are where to look; the preview says why.`
          : `Of ${words.number(answers)} in these days. Late answers leave the shop’s own content in place.`,
        action: { href: `/console/slots/${slot}`, label: "Open the slot" },
      };
    });
  const held = imports.find(({ status }) => status === "held");
  const failed = imports[0]?.status === "failed" ? imports[0] : undefined;
  const feeds: TodayAlert[] = [
    ...(held
      ? [
          {
            tone: "warn" as const,
            title: `A feed is held: it ${doubtWords(held.doubts, words)}`,
            says: `It came on ${words.time(held.at)}. Nothing has changed yet; the shop goes on with the feed before.`,
            action: { href: "/console/catalogue", label: "Decide" },
          },
        ]
      : []),
    ...(failed
      ? [
          {
            tone: "warn" as const,
            title: "The last feed could not be read",
            says: `On ${words.time(failed.at)}: it ${failed.error ?? "failed"}. The catalogue is as it was.`,
            action: { href: "/console/catalogue", label: "Look at it" },
          },
        ]
      : []),
  ];
  const worst = [...splits, ...costly].slice(0, MOST - asked.length);
  return [...worst, ...asked, ...feeds, ...poor].slice(0, MOST);
}
