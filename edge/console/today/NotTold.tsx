import type { Lift } from "../../reports/report/liftsOf.ts";
import type { Words } from "../figures/wordsOf.ts";

/** Why there is no figure, and what to do about it. */
export function NotTold(props: {
  share: number;
  lift: Lift | undefined;
  words: Words;
  isOff?: boolean;
}) {
  const { share, lift, words, isOff } = props;
  if (isOff) {
    return (
      <p>
        <b>Withheld: the split is off.</b> More or fewer shoppers were held out than should have
        been, and chance doesn’t do that. <a href="/console/reports/*">Find the cause</a>
      </p>
    );
  }
  if (share === 0) {
    return (
      <div class="stack">
        <p>
          <b>Nobody is held out of every slot</b>, so nobody can tell what personalisation earns in
          all. Hold out a few of the shoppers who allow measurement: with 5% the shop gives up next
          to nothing, and what the others bring in more is told here, with how sure it is.
        </p>
        <div>
          <p>
            <a class="btn" href="/console/setup#global_holdout">
              Set a holdout
            </a>
          </p>
          <p class="sm mut">
            Until then each slot with its own holdout is told by itself, under{" "}
            <a href="/console/reports">Reports</a>.
          </p>
        </div>
      </div>
    );
  }
  return (
    <p class="mut">
      Too early to say.{" "}
      {lift ? (
        <>
          So far {words.number(lift.treatment.shoppers)} shoppers had personal slots and{" "}
          {words.number(lift.holdout.shoppers)} were held out; too few of them have bought
          something.
        </>
      ) : (
        <>
          {Math.round(share * 1000) / 10}% of the shoppers who allow measurement are held out; too
          few of them and of the others have been counted.
        </>
      )}
    </p>
  );
}
