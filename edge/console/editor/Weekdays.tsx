const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Days of the week to be ticked; none means every day. */
export function Weekdays(props: { name: string; chosen: readonly string[]; label: string }) {
  const { name, chosen, label } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't stand within a line.
    <span class="week" role="group" aria-label={label}>
      {DAYS.map((day, at) => (
        <label title={day}>
          <input
            type="checkbox"
            name={name}
            value={at + 1}
            checked={chosen.includes(String(at + 1))}
            aria-label={day}
          />
          {day.slice(0, 2)}
        </label>
      ))}
    </span>
  );
}
