import { Section } from "../editor/Section.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { refused } from "../parts/refused.ts";
import { NUMBERS, SWITCHES } from "./NUMBERS.ts";
import type { SetupAbout } from "./SetupAbout.ts";

export function LimitsPart({ about }: { about: SetupAbout }) {
  const { form, errors } = about;
  return (
    <Section id="limits" title="Limits" says="How long, how few, how many">
      <div class="d4">
        {NUMBERS.map(({ name, label, says, min, max, unit, percent }) => (
          <div class="f">
            <label for={name}>{label}</label>
            <span class="row sm">
              <input
                class="w6"
                type="number"
                name={name}
                min={min}
                max={max}
                step={percent ? "0.1" : "1"}
                {...refused(name, errors.get(name))}
                value={form.get(name) ?? ""}
              />
              {unit}
            </span>
            <ErrorLine id={name} error={errors.get(name)} />
            {says && <p class="hint">{says}</p>}
          </div>
        ))}
      </div>
      {SWITCHES.map(({ name, label, says }) => (
        <label class="opt">
          <input type="checkbox" name={name} value="yes" checked={form.get(name) === "yes"} />
          <span>
            {label}
            <br />
            <span class="hint">{says}</span>
          </span>
        </label>
      ))}
    </Section>
  );
}
