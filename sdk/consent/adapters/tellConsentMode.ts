import type { AdapterContext } from "./AdapterContext.ts";
import { CONSENT_MODE_SIGNALS } from "./consentModeSignals.ts";

/**
 * Tells Google's tags what the shopper has chosen with us. Nothing is said before a choice: the site sets the default
 * itself, before Google's tags load.
 */
export function tellConsentMode({ consent, page, peek, call, dataLayer }: AdapterContext): void {
  let last = "";

  function tell(): void {
    if (consent.at() === null && !last) return;
    const choices = consent.get();
    const params: Record<string, "granted" | "denied"> = {};
    for (const purpose of ["personalisation", "measurement", "retargeting"] as const) {
      for (const signal of CONSENT_MODE_SIGNALS[purpose]) {
        // What is kept on the device is no consent to Google's storing anything.
        params[signal] = choices[purpose] === "granted" ? "granted" : "denied";
      }
    }
    const text = JSON.stringify(params);
    if (text === last) return;
    last = text;
    if (peek(page, dataLayer) === undefined) Reflect.set(page, dataLayer, []);
    call(peek(page, dataLayer), "push", commandOf("consent", "update", params));
  }

  consent.onChange(tell);
  tell();
}

/** Tag Manager takes a command only as an `arguments` object; an array is something else to it. */
function commandOf(..._command: [string, string, object]): IArguments {
  // biome-ignore lint/complexity/noArguments: it is this very object that is wanted
  return arguments;
}
