import type { Fault } from "../../../sdk/wire/index.ts";
import { isOrigin } from "../../platform/isOrigin.ts";
import { MAX_ORIGINS } from "../../platform/readServiceSettings.ts";
import type { ServiceSettings } from "../../platform/ServiceSettings.ts";
import type { Site } from "../../platform/Site.ts";
import { dateAndTime } from "../editor/dateAndTime.ts";
import { momentOf } from "../editor/momentOf.ts";
import type { SetupForm } from "./setupForm.ts";

type Typed = Pick<
  ServiceSettings,
  "phone_country" | "desk_origins" | "desk_hours" | "contact_cost" | "screen_since"
>;
const MAX_COST = 10_000;

/** What a form says of customer service, with what is wrong about it; what is wrong stays as it is kept. */
export function serviceOf(form: SetupForm, kept: Site): { settings: Typed; faults: Fault[] } {
  const text = (name: keyof Typed): string => form.get(name) ?? "";
  const faults: Fault[] = [];
  const wrong = <T>(path: keyof Typed, message: string, instead: T): T => {
    faults.push({ path, message });
    return instead;
  };
  const { settings } = kept;

  const country = text("phone_country").toUpperCase();
  const hours = /^(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})$/.exec(text("desk_hours"));
  const [from, to] = [Number(hours?.[1]), Number(hours?.[2])];
  const cost = Number(text("contact_cost").replace(",", "."));
  const origins = text("desk_origins")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const bad = origins.findIndex((one) => !isOrigin(one));
  const [keptDay] = dateAndTime(settings.screen_since, kept.time_zone);
  const since = momentOf(text("screen_since"), "", kept.time_zone);

  return {
    settings: {
      phone_country:
        country === "" || /^[A-Z]{2}$/.test(country)
          ? country || null
          : wrong("phone_country", "must be a country of two letters, such as GB", null),
      desk_origins:
        bad >= 0
          ? wrong(
              "desk_origins",
              `line ${bad + 1}, “${origins[bad]?.slice(0, 60)}”, must be an origin such as https://desk.example, without a path`,
              [],
            )
          : origins.length > MAX_ORIGINS
            ? wrong("desk_origins", `must be at most ${MAX_ORIGINS} lines`, [])
            : origins,
      desk_hours:
        text("desk_hours") === ""
          ? null
          : hours && from < to && to <= 24
            ? [from, to]
            : wrong(
                "desk_hours",
                "must be two full hours from 0 to 24, the earlier first, such as 8-20",
                null,
              ),
      contact_cost:
        text("contact_cost") === ""
          ? null
          : cost > 0 && cost < MAX_COST
            ? cost
            : wrong("contact_cost", `must be a number above 0 and below ${MAX_COST}`, null),
      // The very moment stays where nobody typed another day.
      screen_since:
        text("screen_since") === keptDay
          ? settings.screen_since
          : since === undefined
            ? wrong("screen_since", "must be a date, such as 2026-11-23", null)
            : since,
    },
    faults,
  };
}
