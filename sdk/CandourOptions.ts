import type { PageType } from "./wire/index.ts";

/** What a site says when it starts Candour. */
export interface CandourOptions {
  /** The site's public id. */
  readonly site: string;
  /** Origin of the edge, as in `https://edge.example`. */
  readonly endpoint: string;
  /** Version of the privacy policy; a new one asks again. Default `"1"`. */
  readonly policy?: string;
  /** What is new in that version, in the page's language: said where a shopper is asked again. */
  readonly policyChanges?: string;
  /** Where the policy can be read. */
  readonly policyUrl?: string;
  /** The shop's name as shoppers know it. Default: the page's `og:site_name`, else its host. */
  readonly siteName?: string;
  /** BCP 47. Default: the page's `lang`, else the browser's. */
  readonly language?: string;
  /** False leaves the first-visit notice to the site's own banner. Default true. */
  readonly notice?: boolean;
  /** True lets the notice's yes grant measurement too, and its sentence say so. Default false. */
  readonly measurementWithYes?: boolean;
  /** What kind of page this is; default: told by `data-page-type` or by the page's markup. */
  readonly pageType?: PageType;
  /** Name of the global array that Google Tag Manager reads. Default `"dataLayer"`. */
  readonly dataLayer?: string;
  /**
   * Consent tools of others: `consent-mode`, `tcf`, `gpp`, `shopify` are listened to, the strictest wins;
   * `consent-mode-source` and `shopify-source` are told what the shopper chooses here. Default none.
   */
  readonly adapters?: readonly string[];
  /** The id in IAB Europe's Global Vendor List under which the site has Candour; its consent is then needed too. */
  readonly tcfVendor?: number;
  /** True lets problems be seen in the console. Default false. */
  readonly debug?: boolean;
}
