import { residencyOf } from "../../platform/residency/residencyOf.ts";
import { Section } from "../editor/Section.tsx";
import { Field } from "../parts/Field.tsx";
import { refused } from "../parts/refused.ts";
import type { SetupAbout } from "./SetupAbout.ts";

const RESIDENCY_WORDS = {
  eu: "in the European Union.",
  us: "in the United States.",
  fedramp: "in data centres of the FedRAMP programme.",
  anywhere: "near the shoppers, anywhere in the world.",
} as const;

export function ShopPart({ about }: { about: SetupAbout }) {
  const { form, errors, site } = about;
  const line = (name: string, label: string, hint = "") => (
    <Field id={name} label={label} hint={hint || undefined} error={errors.get(name)}>
      <input
        type="text"
        name={name}
        {...refused(name, errors.get(name))}
        value={form.get(name) ?? ""}
      />
    </Field>
  );
  const lines = (name: string, label: string, hint: string) => (
    <Field id={name} label={label} hint={hint} error={errors.get(name)}>
      <textarea name={name} {...refused(name, errors.get(name))} rows={3} class="mono">
        {form.get(name) ?? ""}
      </textarea>
    </Field>
  );
  return (
    <Section id="shop" title="The shop">
      <p class="sm" id="residency">
        Kept {RESIDENCY_WORDS[residencyOf(site) ?? "anywhere"]}{" "}
        <span class="mut">
          It goes by the site’s id, <span class="mono">{site}</span>, and can’t be changed:
          shoppers’ data never move. A site whose id begins with eu-, us- or fedramp- is kept there.
        </span>
      </p>
      {line("name", "Name", "As shoppers and staff read it.")}
      {lines(
        "origins",
        "Origins of your own pages",
        "One a line, such as https://shop.example. Only these may call.",
      )}
      {lines(
        "publishers",
        "Origins of pages that show your advertisements",
        "One a line; none: no advertisements.",
      )}
      {lines(
        "internal_addresses",
        "Addresses of your own people",
        "One a line: an IP address, or a range such as 203.0.113.0/24; none: everybody counts. What comes from there is not in reports and statistics.",
      )}
      <div class="d4">
        {line("currency", "Currency", "ISO 4217, such as GBP")}
        {line("locale", "Language", "BCP 47, such as en-GB")}
        {line("time_zone", "Time zone", "Such as Europe/London")}
        {line("policy", "Version of the privacy policy", "A new one asks every shopper again.")}
      </div>
      {line(
        "opt_out_countries",
        "Countries where shoppers are not asked first",
        "Two letters each; empty: everywhere it is asked first. Ask a lawyer before you name one.",
      )}
    </Section>
  );
}
