import { INTERNAL_MAX, isAddressRange } from "./isInternal.ts";
import { isOrigin } from "./isOrigin.ts";
import { DEFAULT_RETARGETING, readRetargeting } from "./readRetargeting.ts";
import { DEFAULT_SERVICE, readServiceSettings } from "./readServiceSettings.ts";
import type { SiteSettings } from "./Site.ts";

/** What holds where a site sets nothing. */
export const DEFAULT_SETTINGS: SiteSettings = {
  k: 5,
  item_shards: 4,
  consent_life_days: 183,
  refusal_life_days: 183,
  event_days: 90,
  profile_days: 396,
  attribution_days: 7,
  global_holdout: 0,
  allow_automated: false,
  internal_addresses: [],
  measurement_with_yes: false,
  look_ups_per_hour: 600,
  approval: false,
  opt_out_countries: [],
  retargeting: DEFAULT_RETARGETING,
  ...DEFAULT_SERVICE,
  origin_behind: null,
};

/** Settings as stored, with defaults for what is missing or out of range. */
export function siteSettings(stored: unknown): SiteSettings {
  const given = stored && typeof stored === "object" ? new Map(Object.entries(stored)) : new Map();
  const days = (name: keyof SiteSettings, fallback: number): number => {
    const value: unknown = given.get(name);
    return typeof value === "number" && value > 0 && value <= 3_660 ? value : fallback;
  };
  const k: unknown = given.get("k");
  const whole = (name: "look_ups_per_hour" | "item_shards", max: number): number => {
    const value: unknown = given.get(name);
    const isWhole = typeof value === "number" && Number.isInteger(value);
    return isWhole && value >= 1 && value <= max ? value : DEFAULT_SETTINGS[name];
  };
  const behind: unknown = given.get("origin_behind");
  const countries: unknown = given.get("opt_out_countries");
  const internal: unknown = given.get("internal_addresses");
  return {
    k: typeof k === "number" && Number.isInteger(k) && k >= 1 ? k : DEFAULT_SETTINGS.k,
    item_shards: whole("item_shards", 64),
    consent_life_days: days("consent_life_days", DEFAULT_SETTINGS.consent_life_days),
    refusal_life_days: days("refusal_life_days", DEFAULT_SETTINGS.refusal_life_days),
    event_days: days("event_days", DEFAULT_SETTINGS.event_days),
    profile_days: days("profile_days", DEFAULT_SETTINGS.profile_days),
    attribution_days: Math.min(30, days("attribution_days", DEFAULT_SETTINGS.attribution_days)),
    global_holdout: shareOf(given.get("global_holdout")),
    allow_automated: given.get("allow_automated") === true,
    internal_addresses: Array.isArray(internal)
      ? internal.filter(isAddressRange).slice(0, INTERNAL_MAX)
      : [],
    measurement_with_yes: given.get("measurement_with_yes") === true,
    look_ups_per_hour: whole("look_ups_per_hour", 100_000),
    approval: given.get("approval") === true,
    opt_out_countries: Array.isArray(countries)
      ? countries.filter((one): one is string => typeof one === "string" && /^[A-Z]{2}$/.test(one))
      : [],
    retargeting: readRetargeting(given.get("retargeting")),
    ...readServiceSettings(given),
    origin_behind: isOrigin(behind) ? behind : null,
  };
}

const GLOBAL_HOLDOUT_MAX = 0.2;

const shareOf = (value: unknown): number =>
  typeof value === "number" && value > 0 && value <= GLOBAL_HOLDOUT_MAX ? value : 0;
