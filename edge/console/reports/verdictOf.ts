import { ownLifts } from "../figures/ownLifts.ts";
import { changeWords, percentWords } from "../figures/percentWords.ts";
import { type ReportAbout, rowsOf } from "./ReportAbout.ts";

/** The report in a sentence or two, for who reads no figures. */
export function verdictOf(about: ReportAbout): string {
  const { id, report, words, k } = about;
  const { treated, heldOut } = rowsOf(about);
  const few = report.suppressed.find(({ slot }) => slot === id);
  if (!treated) {
    return few
      ? `Fewer than ${k} shoppers who allow measurement have met this slot: nothing can be told without telling of somebody.`
      : "Nobody who allows measurement has met this slot in these days.";
  }
  const split = report.splits.find(({ slot }) => slot === id);
  if (split?.is_off) {
    return `The split is off: ${percentWords(split.observed_share)} were held out where ${percentWords(split.expected_share)} should have been. Chance doesn’t do that, so no lift is told until the cause is found.`;
  }
  const trust = report.trust.some(({ slot, flagged }) => slot === id && flagged)
    ? " It costs trust: see below."
    : " It costs no trust that we can measure.";
  if (!heldOut) {
    return `${words.number(treated.shoppers)} shoppers met this slot. Nobody was held out, so nobody can tell what it earns.${trust}`;
  }
  const lift = ownLifts(report).find((one) => one.slot === id && one.metric === "revenue");
  const [low, high] = lift?.interval ?? [0, null];
  if (!lift || lift.verdict === "too_early" || high === null) {
    return `${words.number(treated.shoppers)} shoppers have met the slot, ${words.number(heldOut.shoppers)} were held out: too few have bought something to say what it earns.${trust}`;
  }
  const span = `somewhere between ${changeWords(low)} and ${changeWords(high)}`;
  const says =
    lift.verdict === "better"
      ? `Shoppers who see this slot spend more than those held out: ${changeWords(lift.lift)}, ${span}.`
      : lift.verdict === "worse"
        ? `Shoppers who see this slot spend less than those held out: ${changeWords(lift.lift)}, ${span}.`
        : `It is not yet clear whether this slot earns anything: ${changeWords(lift.lift)}, ${span}.`;
  return `${says}${trust} You can look again at any time; the interval allows for that.`;
}
