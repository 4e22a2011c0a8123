/** What a site sets for its customer service. */
export interface ServiceSettings {
  /** Country (ISO 3166-1 alpha-2) in which a phone number without a country code was dialled; null: it must name its own. */
  readonly phone_country: string | null;
  /** Origins of service desks that may show an agent's page inside theirs. */
  readonly desk_origins: readonly string[];
  /** Address of the site's public keys (JWK set), by which assertions signed with EdDSA are verified. */
  readonly identity_jwks_url: string | null;
  /** The same keys in place. */
  readonly identity_jwks: { readonly keys: readonly JsonWebKey[] } | null;
  /** When agents began to work with the screen, in milliseconds since the epoch: figures are told before and after. */
  readonly screen_since: number | null;
  /** What a contact costs, in the site's currency; null: no saving is told. */
  readonly contact_cost: number | null;
  /** How often in an hour the service desk is told that somebody needs help; 0: never. */
  readonly help_wanted_per_hour: number;
  /** How long a caller should wait at most, in minutes: beyond it the team lead is told. */
  readonly wait_aim_minutes: number;
  /** First and last hour in which agents work, in the site's time zone: a look outside is told to the lead. */
  readonly desk_hours: readonly [number, number] | null;
}
