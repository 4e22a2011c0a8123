import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { type Choices, type ConsentRequest, parseConsentRequest } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { bearerOf } from "../platform/bearerOf.ts";
import { requireOrigin } from "../platform/origins.ts";
import { parsed } from "../platform/parsed.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readJson } from "../platform/readJson.ts";
import type { Site } from "../platform/Site.ts";
import { loadSite } from "../platform/sites.ts";
import { countChoice } from "../reports/countChoice.ts";
import { settleChoice, type UnsignedChoice } from "../shopper/settleChoice.ts";
import { shopperOf } from "../shopper/shopperOf.ts";
import type { Terms } from "../shopper/Terms.ts";
import { termsOf } from "../shopper/termsOf.ts";
import { unknownShopper } from "../shopper/unknownShopper.ts";
import { consentDescription } from "./shopperDescriptions.ts";

export const consentRoutes = new Hono<AppEnv>();

consentRoutes.post(
  "/v1/consent",
  rateLimit("consent"),
  describeRoute(consentDescription),
  async (c) => {
    const request = parsed(parseConsentRequest(await readJson(c.req.raw)));
    const site = await loadSite(c.env, request.site);
    requireOrigin(c, site);
    requirePolicy(request, site);
    const token = request.shopper ?? bearerOf(c);
    const known = token === null ? null : await shopperOf(c.env, token, site.id);
    if (token !== null && !known) throw unknownShopper();
    const terms = termsOf(site, c.req.raw, request);
    requireOptOut(request, site, terms);
    const answer = await settleChoice(c.env, {
      ...{ known, terms, ...(request.after !== undefined && { after: request.after }) },
      choice: choiceOf(request, terms),
    });
    if (!terms.isAutomated) c.executionCtx.waitUntil(countChoice(c.env, terms, answer.receipt));
    c.header("Cache-Control", "private, no-store");
    return c.json(answer);
  },
);

/** The choice as it is signed: the signal denies retargeting whatever was sent. */
function choiceOf(request: ConsentRequest, terms: Terms): UnsignedChoice {
  const { choices, policy, via, language, text_hash } = request;
  const effective: Choices = terms.gpc ? { ...choices, retargeting: "denied" } : choices;
  return {
    at: terms.now,
    choices: effective,
    policy,
    via,
    ...(language === undefined ? {} : { language }),
    ...(text_hash === undefined ? {} : { text_hash }),
    ...(terms.gpc ? { gpc: true } : {}),
  };
}

/** What nobody has chosen is recorded only where it may be, and only of what the notice has told. */
function requireOptOut({ via, choices }: ConsentRequest, { settings }: Site, terms: Terms): void {
  if (via !== "opt_out") return;
  const { personalisation, measurement, ...others } = choices;
  const isTold =
    personalisation !== "on_device" &&
    (measurement !== "granted" || settings.measurement_with_yes) &&
    !Object.values(others).includes("granted");
  if (terms.optOut && !terms.gpc && isTold) return;
  throw new Problem(409, "Here a shopper has to be asked: this is no choice that anybody made.", {
    errors: [
      { path: "via", message: "opt_out does not hold for this place, or for these choices" },
    ],
  });
}

/** A yes counts for the text that was shown: one that is no longer in force can't be agreed to. */
function requirePolicy({ choices, policy }: ConsentRequest, site: Site): void {
  const isYes = Object.values(choices).includes("granted");
  if (site.policy === null || site.policy === policy || !isYes) return;
  throw new Problem(409, `policy must be the version in force, ${site.policy}.`, {
    errors: [{ path: "policy", message: `must be ${site.policy}` }],
  });
}
