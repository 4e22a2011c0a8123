import { ErrorLine } from "../parts/ErrorLine.tsx";
import { refused } from "../parts/refused.ts";
import { Act } from "./Act.tsx";
import { FACTS } from "./FACTS.ts";
import type { ConditionRow } from "./SlotForm.ts";

/** One condition: fact, how, value, remove; the first row says whether all or any of them have to hold. */
export function Condition(props: {
  row: ConditionRow;
  at: number;
  group: string;
  error: string | undefined;
}) {
  const { row, at, group, error } = props;
  const id = `cond-${at}`;
  const known = FACTS.find(({ name }) => name === row.fact);
  return (
    <div class="cond">
      {at === 0 ? (
        <select name="group" aria-label="Which of the conditions have to hold" class="grp">
          <option value="all" selected={group !== "any"}>
            All of
          </option>
          <option value="any" selected={group === "any"}>
            Any of
          </option>
        </select>
      ) : (
        <span>{group === "any" ? "or" : "and"}</span>
      )}
      <select name="cond_fact" aria-label={`Condition ${at + 1}, fact`}>
        {FACTS.map(({ name, label }) => (
          <option value={name} selected={name === row.fact}>
            {label}
          </option>
        ))}
        {!known && (
          <option value={row.fact} selected>
            {row.fact}
          </option>
        )}
      </select>
      <select name="cond_how" aria-label={`Condition ${at + 1}, how`}>
        <option value="is" selected={row.how !== "is_not"}>
          is
        </option>
        <option value="is_not" selected={row.how === "is_not"}>
          is not
        </option>
      </select>
      <input
        type="text"
        name="cond_value"
        {...refused(id, error)}
        value={row.value}
        placeholder={known?.example}
        aria-label={`Condition ${at + 1}, value`}
      />
      <Act act={`remove:cond:${at}`} icon="cross" label={`Remove condition ${at + 1}`} />
      <ErrorLine id={id} error={error} />
    </div>
  );
}
