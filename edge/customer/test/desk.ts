import { env } from "cloudflare:workers";
import { SignJWT } from "jose";
import { siteSettings } from "../../platform/siteSettings.ts";
import { saveSite } from "../../platform/sites.ts";
import { SITE } from "../../shopper/test/shop.ts";
import { call } from "../../test/shop.ts";

/** What tests of the service desk share. */

export const LOCAL_SECRET = "local-identity";

/** A site of its own for each test that counts look-ups. */
export async function openDesk(site: string, settings: object = {}): Promise<void> {
  await saveSite(env, {
    ...{ ...SITE, id: site },
    settings: siteSettings({ allow_automated: true, ...settings }),
  });
}

/** An assertion as the site's server makes it; null leaves a claim out. */
export async function assertionOf(
  claims: Readonly<Record<string, unknown>>,
  { secret = LOCAL_SECRET, alg = "HS256" } = {},
): Promise<string> {
  const all = { exp: Math.floor(Date.now() / 1_000) + 300, ...claims };
  const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  return new SignJWT(kept).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));
}

export async function identify(
  shopper: string,
  claims: Readonly<Record<string, unknown>>,
  site = "demo",
): Promise<Response> {
  const assertion = await assertionOf(claims);
  return call("POST", "/v1/identify", { body: { site, shopper, assertion } });
}

/** A contact as the shop's systems send it. */
export function contact(more: object): Promise<Response> {
  return call("POST", "/v1/interactions", {
    key: "local-ingest",
    body: {
      ...{ site: "demo", id: crypto.randomUUID(), channel: "phone", kind: "question" },
      ...{ subject: "A question", at: Date.now() - 60_000, status: "open" },
      ...more,
    },
  });
}

export function pop(
  query: Readonly<Record<string, string>>,
  key = "local-agent",
): Promise<Response> {
  const asked = new URLSearchParams({ purpose: "The caller rang us", ...query });
  return call("GET", `/v1/agent/screen-pop?${asked}`, { key });
}
