import { ErrorLine } from "../parts/ErrorLine.tsx";
import { refused } from "../parts/refused.ts";

/** A date and a time of day of the shop's clock, as one question. */
export function MomentField(props: {
  name: "from" | "to";
  label: string;
  value: { readonly date: string; readonly time: string };
  error: string | undefined;
  hint: string;
}) {
  const { name, label, value, error, hint } = props;
  const id = `${name}_date`;
  return (
    <fieldset class="f">
      <legend class="lab">{label}</legend>
      <div class="row dt">
        <input
          type="date"
          name={id}
          aria-label={`${label}, date`}
          {...refused(id, error)}
          value={value.date}
        />
        <input type="time" name={`${name}_time`} aria-label={`${label}, time`} value={value.time} />
      </div>
      <ErrorLine id={id} error={error} />
      <p class="hint">{hint}</p>
    </fieldset>
  );
}
