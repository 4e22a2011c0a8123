import { isFilled } from "../../reports/variants.ts";
import type { SlotDefinition } from "../../slots/SlotDefinition.ts";
import { scaleOf } from "../figures/scaleOf.ts";
import { LiftCell } from "../parts/LiftCell.tsx";
import { TableCard } from "../parts/TableCard.tsx";
import { STRATEGIES } from "../slots/slotWords.ts";
import type { ReportAbout } from "./ReportAbout.ts";

const BESIDE_HELD_OUT = "Beside those held out";
const BESIDE_OWN = "Beside the slot’s own";

/** Strategies under test: each beside the shoppers held out, and beside what the slot shows by itself. */
export function TestedTable(props: { about: ReportAbout; tests: SlotDefinition["tests"] }) {
  const { about, tests } = props;
  const { report, words, id, k } = about;
  const arms = report.slots.filter(({ slot, variant }) => slot === id && isFilled(variant));
  const tested = arms.filter(({ variant }) => variant !== "treatment");
  const rows = [...arms.filter(({ variant }) => variant === "treatment"), ...tested];
  const unseen = tests.filter((test) => tested.every(({ variant }) => variant !== test.id));
  if (tested.length === 0 && unseen.length === 0) return null;
  const isOff = report.splits.some(({ slot, is_off }) => slot === id && is_off);
  const lifts = report.lifts.filter(({ slot, metric }) => slot === id && metric === "revenue");
  const beside = report.comparisons.filter(
    ({ slot, metric }) => slot === id && metric === "revenue",
  );
  const scale = scaleOf([...lifts, ...beside]);
  const nameOf = (variant: string) => {
    const strategy = tests.find((test) => test.id === variant)?.strategy;
    return strategy ? STRATEGIES[strategy].name : "no longer tested";
  };
  return (
    <TableCard
      id="tested"
      title="Strategies under test"
      beside={<span class="xs mut">revenue per shopper</span>}
      class="sec"
      heads={["Shown", { name: "Shoppers", kind: "figures" }, BESIDE_HELD_OUT, BESIDE_OWN]}
      foot={
        unseen.length > 0 && (
          <p class="xs mut note">
            Met by fewer than {k} shoppers so far: {unseen.map((test) => test.id).join(", ")}.
          </p>
        )
      }
    >
      {rows.map(({ variant, shoppers }) => {
        const isOwn = variant === "treatment";
        const of = (one: { variant: string }): boolean => one.variant === variant;
        return (
          <tr>
            <th scope="row" class="ttl">
              {isOwn ? "The slot’s own" : variant}
              {!isOwn && <span class="st-sub">{nameOf(variant)}</span>}
            </th>
            <td class="r" data-l="Shoppers">
              {words.number(shoppers)}
            </td>
            <td class="liftd named" data-l={BESIDE_HELD_OUT}>
              <LiftCell lift={lifts.find(of)} isSplitOff={isOff} scale={scale} />
            </td>
            <td class={isOwn ? "nil" : "liftd named"} data-l={BESIDE_OWN}>
              {!isOwn && <LiftCell lift={beside.find(of)} scale={scale} />}
            </td>
          </tr>
        );
      })}
    </TableCard>
  );
}
