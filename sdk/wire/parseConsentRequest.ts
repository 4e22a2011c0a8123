import { LIMITS, SITE_FORM } from "./limits.ts";
import type { ConsentRequest } from "./messages.ts";
import { CHOICES, type Choice, type Choices, type Purpose, VIAS } from "./purposes.ts";
import { parseRecord, type Reader } from "./reader.ts";
import type { Result } from "./result.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

/** The form of a language tag (BCP 47), loosely. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}$/;

/** The body of `POST /v1/consent`. A purpose that is not named is `unset`; unknown ones are dropped. Never throws. */
export function parseConsentRequest(value: unknown): Result<ConsentRequest> {
  return parseRecord(value, (request) => {
    const site = request.text("site", { form: SITE_FORM, hint: "must be the id of a site" });
    const choices = request.record("choices");
    const policy = request.text("policy", { maxChars: 128 });
    const via = request.oneOf("via", VIAS);
    request.need("site", site);
    request.need("choices", choices);
    request.need("policy", policy);
    request.need("via", via);
    return withoutAbsent({
      site: site ?? "",
      shopper: request.text("shopper"),
      choices: readChoices(choices),
      policy: policy ?? "",
      via: via ?? "api",
      language: request.text("language", {
        form: LANGUAGE,
        hint: "must be a language tag as en-GB",
      }),
      gpc: request.flag("gpc"),
      text_hash: request.text("text_hash", { maxChars: LIMITS.titleChars }),
      after: request.text("after", { maxChars: 128 }),
    });
  });
}

const PLAIN = /* @__PURE__ */ CHOICES.filter((choice) => choice !== "on_device");

function readChoices(choices: Reader | undefined): Choices {
  const read = (purpose: Purpose, allowed: readonly Choice[]): Choice =>
    choices?.oneOf(purpose, allowed) ?? "unset";
  return {
    personalisation: read("personalisation", CHOICES),
    assistance: read("assistance", PLAIN),
    measurement: read("measurement", PLAIN),
    retargeting: read("retargeting", PLAIN),
  };
}
