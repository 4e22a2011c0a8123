/**
 * Which of Google's consent types each purpose stands for; all of them have to be granted.
 *
 * @see https://developers.google.com/tag-platform/security/concepts/consent-mode#consent_types
 */
export const CONSENT_MODE_SIGNALS = {
  personalisation: ["personalization_storage"],
  measurement: ["analytics_storage"],
  retargeting: ["ad_storage", "ad_user_data", "ad_personalization"],
} as const;
