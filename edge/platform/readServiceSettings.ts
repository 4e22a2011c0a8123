import { isOrigin } from "./isOrigin.ts";
import type { ServiceSettings } from "./ServiceSettings.ts";

/** What holds where a site sets nothing. */
export const DEFAULT_SERVICE: ServiceSettings = {
  phone_country: null,
  desk_origins: [],
  identity_jwks_url: null,
  identity_jwks: null,
  screen_since: null,
  contact_cost: null,
  help_wanted_per_hour: 60,
  wait_aim_minutes: 5,
  desk_hours: null,
};

/** Service desks that a site may name. */
export const MAX_ORIGINS = 20;
const MAX_KEYS = 20;

/** Settings as stored, with defaults for what is missing or can't be used. */
export function readServiceSettings(given: ReadonlyMap<string, unknown>): ServiceSettings {
  const country = given.get("phone_country");
  const url = given.get("identity_jwks_url");
  const cost = given.get("contact_cost");
  const perHour = given.get("help_wanted_per_hour");
  const since = given.get("screen_since");
  const aim = given.get("wait_aim_minutes");
  return {
    phone_country: typeof country === "string" && /^[A-Z]{2}$/.test(country) ? country : null,
    desk_origins: listOf(given.get("desk_origins")).filter(isOrigin).slice(0, MAX_ORIGINS),
    identity_jwks_url: typeof url === "string" && URL.canParse(url) ? url : null,
    identity_jwks: readKeys(given.get("identity_jwks")),
    screen_since: isNumber(since) && since > 0 ? Math.floor(since) : null,
    contact_cost: isNumber(cost) && cost > 0 && cost < 10_000 ? cost : null,
    help_wanted_per_hour: isNumber(perHour)
      ? Math.min(10_000, Math.max(0, Math.floor(perHour)))
      : DEFAULT_SERVICE.help_wanted_per_hour,
    wait_aim_minutes:
      isNumber(aim) && aim > 0 && aim <= 60 ? aim : DEFAULT_SERVICE.wait_aim_minutes,
    desk_hours: readHours(given.get("desk_hours")),
  };
}

function readKeys(value: unknown): ServiceSettings["identity_jwks"] {
  if (!value || typeof value !== "object" || !("keys" in value)) return null;
  const keys = listOf(value.keys).filter(isPublicKey).slice(0, MAX_KEYS);
  return keys.length > 0 ? { keys } : null;
}

/** A private part has no business here: such a key is passed over. */
function isPublicKey(value: unknown): value is JsonWebKey {
  if (!value || typeof value !== "object" || "d" in value) return false;
  return "kty" in value && value.kty === "OKP" && "x" in value && typeof value.x === "string";
}

function readHours(value: unknown): readonly [number, number] | null {
  const [from, to] = listOf(value);
  const isHour = (one: unknown): one is number => isNumber(one) && one >= 0 && one <= 24;
  return isHour(from) && isHour(to) && from < to ? [from, to] : null;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);
