import { FACTS } from "../editor/conditions/FACTS.ts";
import type { Words } from "../figures/wordsOf.ts";
import type { Estimate } from "./estimateOf.ts";

/** About how many, how sure, and of whom; nothing that fewer people than the site's k stand behind. */
export function EstimateWords({ estimate, words }: { estimate: Estimate; words: Words }) {
  const { about, interval, share, of, fewer_than, is_nearly_all, not_counted } = estimate;
  const number = words.number;
  const open = not_counted.map(
    (name) => FACTS.find((fact) => fact.name === name)?.label.toLowerCase() ?? name,
  );
  return (
    <div role="status">
      {about !== null ? (
        <p class="sm">
          <b>
            About {number(about)} {about === 1 ? "shopper" : "shoppers"}
          </b>
          {interval && interval[0] < interval[1] && (
            <>
              {" "}
              ({number(interval[0])} to {number(interval[1])})
            </>
          )}
          {share !== null && of !== null && (
            <>
              , {Math.round(share * 100)}% of the {number(of)}
            </>
          )}{" "}
          who allow measurement and personalisation.
        </p>
      ) : (
        <p class="sm">
          {is_nearly_all ? (
            <b>All but a few of those who allow measurement and personalisation.</b>
          ) : (
            <b>Fewer than {number(fewer_than ?? 0)} people.</b>
          )}{" "}
          The number stays hidden so that nobody can be picked out.
        </p>
      )}
      {open.length > 0 && (
        <p class="xs mut">
          Counted as if {open.join(" and ")} were met: that is known only while a page is open.
        </p>
      )}
    </div>
  );
}
