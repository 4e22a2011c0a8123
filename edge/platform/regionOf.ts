import type { SiteTerms } from "../../sdk/wire/index.ts";
import type { Site } from "./Site.ts";

/**
 * Countries whose law wants a yes first, whatever a site sets: the European Economic Area and the United Kingdom
 * (ePrivacy Directive article 5(3), GDPR), Switzerland, Brazil, China, India, South Korea, South Africa, Thailand, Turkey.
 */
const OPT_IN = new Set(
  [
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO GB",
    "CH BR CN IN KR ZA TH TR",
  ]
    .join(" ")
    .split(" "),
);

/**
 * How a shopper at the place that a request comes from has to be asked: opt-out only in a country that the site has
 * named and whose law lets it; opt-in everywhere else, and where the country is not known.
 */
export function regionOf(site: Site, request: Request): SiteTerms["region"] {
  const { opt_out_countries: named } = site.settings;
  // Asked for only where it matters: the platform makes the whole record for whoever asks.
  const country: unknown = named.length > 0 ? request.cf?.country : undefined;
  const isNamed = typeof country === "string" && named.includes(country);
  return isNamed && !OPT_IN.has(country) ? "opt_out" : "opt_in";
}
