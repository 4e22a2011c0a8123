import type { Site } from "../../platform/Site.ts";
import { dateAndTime } from "../editor/dateAndTime.ts";
import { NUMBERS, SWITCHES } from "./NUMBERS.ts";

/** The form of the site's settings as it is typed: every field as text, by its name. */
export type SetupForm = ReadonlyMap<string, string>;

export function formOfSite(site: Site): SetupForm {
  const { settings } = site;
  return new Map([
    ["name", site.name],
    ["origins", site.origins.join("\n")],
    ["publishers", site.publishers.join("\n")],
    ["currency", site.currency],
    ["locale", site.locale],
    ["time_zone", site.time_zone],
    ["policy", site.policy ?? ""],
    ["opt_out_countries", settings.opt_out_countries.join(", ")],
    ["internal_addresses", settings.internal_addresses.join("\n")],
    ["desk_origins", settings.desk_origins.join("\n")],
    ["phone_country", settings.phone_country ?? ""],
    ["desk_hours", settings.desk_hours?.join("-") ?? ""],
    ["contact_cost", settings.contact_cost === null ? "" : String(settings.contact_cost)],
    ["screen_since", dateAndTime(settings.screen_since, site.time_zone)[0]],
    ...NUMBERS.map(({ name, percent }): [string, string] => [
      name,
      String(percent ? Math.round(settings[name] * 1000) / 10 : settings[name]),
    ]),
    ...SWITCHES.map(({ name }): [string, string] => [name, settings[name] ? "yes" : ""]),
  ]);
}

export function readSetupForm(form: FormData): SetupForm {
  const names = [
    ...new Set([...TEXTS, ...NUMBERS.map(({ name }) => name), ...SWITCHES.map(({ name }) => name)]),
  ];
  return new Map(
    names.map((name) => {
      const value = form.get(name);
      return [
        name,
        typeof value === "string" ? value.replaceAll("\r\n", "\n").trim().slice(0, 20_000) : "",
      ];
    }),
  );
}

const TEXTS = [
  "name",
  "origins",
  "publishers",
  "currency",
  "locale",
  "time_zone",
  "policy",
  "opt_out_countries",
  "internal_addresses",
  "desk_origins",
  "phone_country",
  "desk_hours",
  "contact_cost",
  "screen_since",
];
