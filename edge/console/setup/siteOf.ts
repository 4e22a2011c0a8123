import type { Fault } from "../../../sdk/wire/index.ts";
import type { Site } from "../../platform/Site.ts";
import { faultOfAddresses } from "./faultOfAddresses.ts";
import { NUMBERS, SWITCHES } from "./NUMBERS.ts";
import { serviceOf } from "./serviceOf.ts";
import type { SetupForm } from "./setupForm.ts";

/**
 * The site that a form says, on top of the one that is kept. The API takes a default where a setting makes no sense; a
 * person at a form is told instead.
 */
export function siteOf(form: SetupForm, kept: Site): { body: object; faults: Fault[] } {
  const text = (name: string): string => form.get(name) ?? "";
  const faults: Fault[] = [];
  const numbers = NUMBERS.map(({ name, min, max, percent }) => {
    const typed = Number(text(name).replace(",", "."));
    const isFine =
      text(name) !== "" && typed >= min && typed <= max && (percent || Number.isInteger(typed));
    if (!isFine) faults.push({ path: name, message: `must be a number from ${min} to ${max}` });
    return [name, percent ? typed / 100 : typed];
  });
  const countries = text("opt_out_countries")
    .split(/[\s,]+/)
    .filter((one) => one !== "")
    .map((one) => one.toUpperCase());
  if (countries.some((one) => !/^[A-Z]{2}$/.test(one))) {
    faults.push({
      path: "opt_out_countries",
      message: "must be countries of two letters, such as GB, US",
    });
  }
  const lines = (name: string): string[] =>
    text(name)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  const internal = lines("internal_addresses");
  const wrong = faultOfAddresses(internal);
  if (wrong) faults.push({ path: "internal_addresses", message: wrong });
  const service = serviceOf(form, kept);
  const body = {
    site: kept.id,
    name: text("name"),
    origins: lines("origins"),
    publishers: lines("publishers"),
    currency: text("currency"),
    locale: text("locale"),
    time_zone: text("time_zone"),
    policy: text("policy") || null,
    settings: {
      ...kept.settings,
      ...Object.fromEntries(numbers),
      ...Object.fromEntries(SWITCHES.map(({ name }) => [name, text(name) === "yes"])),
      opt_out_countries: countries,
      internal_addresses: internal,
      ...service.settings,
    },
  };
  return { body, faults: [...faults, ...service.faults] };
}
