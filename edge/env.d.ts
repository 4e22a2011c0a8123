declare namespace Cloudflare {
  /** What wrangler.toml binds, and the secrets a deployment sets. */
  interface Env {
    SHOPPER: DurableObjectNamespace<import("./shopper/Shopper.ts").Shopper>;
    ITEM_SHARD: DurableObjectNamespace<import("./relevance/ItemShard.ts").ItemShard>;
    PUBLISHER: DurableObjectNamespace<import("./relevance/Publisher.ts").Publisher>;
    CUSTOMER: DurableObjectNamespace<import("./customer/Customer.ts").Customer>;
    ADDRESS_BOOK: DurableObjectNamespace<import("./customer/address/AddressBook.ts").AddressBook>;
    DESK: DurableObjectNamespace<import("./customer/desk/Desk.ts").Desk>;
    POSTBOX: DurableObjectNamespace<import("./webhooks/Postbox.ts").Postbox>;
    HANDOFF: DurableObjectNamespace<import("./retargeting/Handoff.ts").Handoff>;
    DB: D1Database;
    PUBLISHED: KVNamespace;
    SNAPSHOTS: R2Bucket;
    REPORTS: DurableObjectNamespace<import("./reports/Reports.ts").Reports>;
    CONTRIBUTIONS: Queue<
      | import("./relevance/Contribution.ts").ContributionMessage
      | import("./relevance/RecallMessage.ts").RecallMessage
      | import("./reports/applyReports.ts").ReportedMessage
      | import("./reminders/WishMessage.ts").WishMessage
    >;
    ASSETS: Fetcher;
    RATE: RateLimit;
    RATE_KEYS: RateLimit;
    /** `local` on a developer's machine; there, and only there, the fixed local keys are accepted. */
    ENVIRONMENT?: string;
    /** `yes`: what is fetched for a site may come from this very machine; heeded on a developer's machine alone. */
    OUTWARD_LOOPBACK?: string;
    MARKETER_KEY?: string;
    AGENT_KEY?: string;
    INGEST_KEY?: string;
    ADMIN_KEY?: string;
    /** Keys that open pages of the console and nothing else; each may be missing. */
    BUYER_KEY?: string;
    MANAGER_KEY?: string;
    LEAD_KEY?: string;
    /** Company sign-in by Cloudflare Access: the team's name, the application's audience tag, and whose role is which. */
    CF_ACCESS_TEAM?: string;
    CF_ACCESS_AUD?: string;
    /** JSON: an address or an @domain to a role. */
    CF_ACCESS_ROLES?: string;
    /** `whsec_…`: verifies webhooks that bring contacts; without it there is no webhook. */
    WEBHOOK_SECRET?: string;
    /** Signing secrets of the systems that tell of contacts; without one its address answers 404. */
    ZENDESK_WEBHOOK_SECRET?: string;
    CHATWOOT_WEBHOOK_SECRET?: string;
    TWILIO_AUTH_TOKEN?: string;
    GENESYS_WEBHOOK_SECRET?: string;
    /** Signs the assertions of the site's server (HS256). */
    IDENTITY_SECRET?: string;
    /** `kid:secret` pairs parted by commas; the first signs, all verify. */
    TOKEN_SECRETS?: string;
    /** JWK of the Ed25519 key that signs receipts. */
    RECEIPT_KEY?: string;
    /** JSON list of the public JWKs that signed receipts before: what they signed stays verifiable. */
    RECEIPT_KEYS?: string;
  }
}
interface Env extends Cloudflare.Env {}
