import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { refused } from "../../parts/refused.ts";
import { Act } from "../Act.tsx";
import { Weekdays } from "../Weekdays.tsx";
import type { ConditionRow } from "./ConditionRow.ts";
import { FACTS } from "./FACTS.ts";

/**
 * One condition: fact, how, value, remove. Its row holds every field that a fact may need; the style sheet shows those of
 * the fact that is chosen, so that choosing another needs neither a script nor a round.
 */
export function Condition(props: { row: ConditionRow; at: number; error: string | undefined }) {
  const { row, at, error } = props;
  const id = `cond-${at}`;
  const name = (field: string): string => `Condition ${at + 1}, ${field}`;
  const known = FACTS.find((fact) => fact.name === row.fact);
  /** What was refused stands at the row's first field. */
  const mainField = known?.fields[0] ?? "value";
  const main = (field: string) => (field === mainField ? refused(id, error) : {});
  const count = (field: "least" | "most" | "days", words: string, after = "") => (
    <label class={`fx fx-${field}`}>
      {words}
      <input
        class="w5"
        type="number"
        min={0}
        step="any"
        name={`cond_${field}`}
        {...main(field)}
        value={row[field]}
        aria-label={name(`${words} ${after}`.trim())}
      />
      {after}
    </label>
  );
  return (
    <div class={`cond in${Math.min(row.depth, 4)}`}>
      <input type="hidden" name="cond_depth" value={row.depth} />
      <select name="cond_fact" aria-label={name("fact")}>
        {FACTS.map((fact) => (
          <option value={fact.name} selected={fact.name === row.fact}>
            {fact.label}
          </option>
        ))}
        {!known && <option value={row.fact}>{row.fact}</option>}
      </select>
      <select name="cond_how" aria-label={name("how")}>
        <option value="is">is</option>
        <option value="is_not" selected={row.how === "is_not"}>
          is not
        </option>
      </select>
      <span class="fxs">
        <input
          class="fx fx-value"
          type="text"
          name="cond_value"
          {...main("value")}
          value={row.value}
          placeholder={known?.example}
          aria-label={name("value")}
        />
        {count("least", "at least")}
        {count("most", "at most")}
        {count("days", "in the last", "days")}
        <span class="fx fx-time">
          <Weekdays name={`cond_day_${at}`} chosen={row.weekdays} label={name("days")} />
          <input
            type="time"
            name="cond_from"
            {...main("time")}
            value={row.from}
            aria-label={name("from")}
          />{" "}
          to <input type="time" name="cond_to" value={row.to} aria-label={name("until")} />
        </span>
      </span>
      <Act act={`remove:cond:${at}`} icon="cross" label={`Remove condition ${at + 1}`} />
      <ErrorLine id={id} error={error} />
    </div>
  );
}
