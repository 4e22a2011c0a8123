import { Section } from "../editor/Section.tsx";
import { Field } from "../parts/Field.tsx";
import { refused } from "../parts/refused.ts";
import type { SetupAbout } from "./SetupAbout.ts";

/** What customer service goes by. */
export function ServicePart({ about }: { about: SetupAbout }) {
  const { form, errors } = about;
  const line = (name: string, label: string, hint: string, type: "text" | "date" = "text") => (
    <Field id={name} label={label} hint={hint} error={errors.get(name)}>
      <input
        type={type}
        name={name}
        {...refused(name, errors.get(name))}
        value={form.get(name) ?? ""}
      />
    </Field>
  );
  return (
    <Section id="service" title="Customer service">
      <Field
        id="desk_origins"
        label="Origins of service desks"
        hint="One a line: who may show an agent’s page inside theirs; none: nobody."
        error={errors.get("desk_origins")}
      >
        <textarea
          name="desk_origins"
          {...refused("desk_origins", errors.get("desk_origins"))}
          rows={2}
          class="mono"
        >
          {form.get("desk_origins") ?? ""}
        </textarea>
      </Field>
      <div class="d4">
        {line(
          "phone_country",
          "Country of phone numbers",
          "Two letters: where a number without a country code was dialled; empty: each must name its own.",
        )}
        {line(
          "desk_hours",
          "Working hours of agents",
          "On the shop’s clock, such as 8-20: a look outside is told to the lead; empty: none is.",
        )}
        {line(
          "contact_cost",
          "What a contact costs",
          "In the shop’s currency: by it savings are told in money; empty: no money is named.",
        )}
        {line(
          "screen_since",
          "Agents work with the screen since",
          "Figures are told before and after this day.",
          "date",
        )}
      </div>
    </Section>
  );
}
