import type { AdapterContext } from "./AdapterContext.ts";
import { listenToConsentMode } from "./listenToConsentMode.ts";
import { tellConsentMode } from "./tellConsentMode.ts";

/**
 * Google Consent Mode v2, one way or the other: where both listened and told, an echo could change a choice.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 */
export function startConsentMode(context: AdapterContext): void {
  if (context.isSource) tellConsentMode(context);
  else listenToConsentMode(context);
}
