import type { RetargetingSettings } from "./RetargetingSettings.ts";
import type { ServiceSettings } from "./ServiceSettings.ts";

/** What a site may set; the wire and the database hold the same names. */
export interface SiteSettings extends ServiceSettings {
  /** Shoppers behind a pair before it is published. */
  readonly k: number;
  /** Objects that the statistics of its items are spread over, 1 to 64: four take a shop of some thousand orders a day. */
  readonly item_shards: number;
  /** How long a yes holds. */
  readonly consent_life_days: number;
  /** How long a no is not asked again. */
  readonly refusal_life_days: number;
  /** How long raw events are kept. */
  readonly event_days: number;
  /** How long a profile is kept after the last visit. */
  readonly profile_days: number;
  /** How long after a slot was seen a purchase is laid to it in reports; at most 30. */
  readonly attribution_days: number;
  /** Share of the measured shoppers for whom every slot stays as the shop has it, 0 to 0.2. */
  readonly global_holdout: number;
  /** Whether browsers that say they are automated count as shoppers. */
  readonly allow_automated: boolean;
  /** Addresses of the shop's own people (IP or CIDR): what they do is marked as what robots do, and counts for nothing. */
  readonly internal_addresses: readonly string[];
  /** Whether the notice's yes grants measurement too; the notice's sentence then says so. */
  readonly measurement_with_yes: boolean;
  /** Look-ups of customer service by one key in an hour. */
  readonly look_ups_per_hour: number;
  /** Whether a second person has to agree before drafts are published. */
  readonly approval: boolean;
  /** Countries (ISO 3166-1 alpha-2) where the shop chooses opt-out; everywhere else it is opt-in. */
  readonly opt_out_countries: readonly string[];
  /** Advertisements on other sites. */
  readonly retargeting: RetargetingSettings;
  /** Where the site's pages come from when the edge stands in front of them; null where it does not. */
  readonly origin_behind: string | null;
}

/** One retail site. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Origins of the site's own pages, as a browser sends them. */
  readonly origins: readonly string[];
  /** Origins of the pages on which its retargeting slots may stand. */
  readonly publishers: readonly string[];
  /** ISO 4217. */
  readonly currency: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly time_zone: string;
  /** The privacy policy's version in force; null where the page alone names it. */
  readonly policy: string | null;
  readonly settings: SiteSettings;
}
