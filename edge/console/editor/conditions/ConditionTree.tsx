import { Act } from "../Act.tsx";
import { Condition } from "./Condition.tsx";
import { ConditionGroup } from "./ConditionGroup.tsx";
import type { Conditions } from "./ConditionRow.ts";
import { GROUPS } from "./FACTS.ts";

/** A whole tree of conditions as rows, and the buttons that add to it. */
export function ConditionTree(props: { tree: Conditions; errors: ReadonlyMap<number, string> }) {
  const { tree, errors } = props;
  const { group, conditions } = tree;
  return (
    <>
      {conditions.length > 0 && (
        <div class="row sm">
          <select name="group" class="grp" aria-label="Which of the conditions have to hold">
            {Object.entries(GROUPS).map(([name, words]) => (
              <option value={name} selected={name === group}>
                {words}
              </option>
            ))}
          </select>
          these must hold
        </div>
      )}
      {conditions.map((row, at) =>
        Object.hasOwn(GROUPS, row.fact) ? (
          <ConditionGroup row={row} at={at} error={errors.get(at)} />
        ) : (
          <Condition row={row} at={at} error={errors.get(at)} />
        ),
      )}
      <div class="row">
        <Act act="add:cond:-1" icon="plus" label="Add a condition" words="Condition" />
        <Act act="add:group:-1" icon="plus" label="Add a group" words="Group" />
      </div>
    </>
  );
}
