import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { refused } from "../../parts/refused.ts";
import { Act } from "../Act.tsx";
import type { ConditionRow } from "./ConditionRow.ts";
import { GROUPS } from "./FACTS.ts";

/** The head of a group: how its rows count. Its fields are those of a row, so that rows and fields stay in step. */
export function ConditionGroup(props: {
  row: ConditionRow;
  at: number;
  error: string | undefined;
}) {
  const { row, at, error } = props;
  const id = `cond-${at}`;
  return (
    <div class={`condgroup in${Math.min(row.depth, 4)}`}>
      <input type="hidden" name="cond_depth" value={row.depth} />
      <select name="cond_fact" aria-label={`Group ${at + 1}, which of it`} {...refused(id, error)}>
        {Object.entries(GROUPS).map(([name, words]) => (
          <option value={name} selected={name === row.fact}>
            {words}
          </option>
        ))}
      </select>
      {["how", "value", "least", "most", "days", "from", "to"].map((field) => (
        <input type="hidden" name={`cond_${field}`} value="" />
      ))}
      <Act act={`add:cond:${at}`} icon="plus" label={`Add a condition to group ${at + 1}`} />
      <Act act={`remove:cond:${at}`} icon="cross" label={`Remove group ${at + 1}`} />
      <ErrorLine id={id} error={error} />
    </div>
  );
}
