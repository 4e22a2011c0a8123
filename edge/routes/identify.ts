import { Hono } from "hono";
import * as v from "valibot";
import type { Address } from "../customer/address/Address.ts";
import { parseEmail } from "../customer/address/parseEmail.ts";
import { parsePhone } from "../customer/address/parsePhone.ts";
import { linkShopper } from "../customer/linkShopper.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { bearerOf } from "../platform/bearerOf.ts";
import { requireOrigin } from "../platform/origins.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { loadSite } from "../platform/sites.ts";
import { type Assertion, badClaim, verifyAssertion } from "../platform/verifyAssertion.ts";
import { shopperOf } from "../shopper/shopperOf.ts";
import { termsOf } from "../shopper/termsOf.ts";
import { unknownShopper } from "../shopper/unknownShopper.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const schema = v.object({
  site: v.string("must be the id of a site"),
  shopper: v.optional(v.nullable(v.string("must be the token of a shopper"))),
  assertion: v.pipe(
    v.string("must be a JWT"),
    v.minLength(1, "must be a JWT"),
    v.maxLength(8_192, "must be at most 8192 characters"),
  ),
});

/** Links a browser to a customer of the shop. */
export const identifyRoutes = new Hono<AppEnv>().post(
  "/v1/identify",
  describe({
    tag: "Shopper",
    summary: "Link a shopper to a customer",
    description:
      "The assertion is a JWT made by the site's server: HS256 by the site's identity secret or EdDSA by the keys in its settings (`identity_jwks_url`, `identity_jwks`), `sub` and `exp`, and where it likes `email`, `phone` (international, `+44 …`) `name` and `contact`: of `email` and `sms` those for which the shop holds an address that the person confirmed. `assistance` or `personalisation` must be granted.",
    role: "shopper",
    body: schema,
    example: { site: "demo", shopper: "c1.…", assertion: "eyJhbGciOiJIUzI1NiJ9.…" },
    answer: "`{customer, linked_at}`",
  }),
  rateLimit("identify"),
  async (c) => {
    const body = await readBody(c.req.raw, schema);
    const site = await loadSite(c.env, body.site);
    requireOrigin(c, site);
    const shopper = await shopperOf(c.env, body.shopper ?? bearerOf(c), site.id);
    if (!shopper) throw unknownShopper();
    const assertion = await verifyAssertion(c.env, body.assertion, site.settings);
    const { customer, name, channels } = assertion;
    const identity = {
      customer,
      name,
      channels,
      addresses: addressesOf(assertion, site.settings.phone_country),
    };
    const terms = termsOf(site, c.req.raw);
    const link = await linkShopper(c.env, { shopper, terms }, identity);
    if (link === null) throw unknownShopper();
    if (link === false) throw notGranted();
    return c.json(link, 200, { "Cache-Control": "private, no-store" });
  },
);

function addressesOf({ email, phone }: Assertion, country: string | null): Address[] {
  const addresses: Address[] = [];
  if (email) {
    const value = parseEmail(email);
    if (value === null) throw badClaim("email", "must be an e-mail address");
    addresses.push({ kind: "email", value });
  }
  if (phone) {
    const value = parsePhone(phone, country);
    if (value === null) {
      throw badClaim("phone", "must be an international number, such as +44 20 7946 0000");
    }
    addresses.push({ kind: "phone", value });
  }
  return addresses;
}

function notGranted(): Problem {
  const message = "has granted neither assistance nor personalisation";
  return new Problem(403, `The shopper ${message}: nobody is linked without that.`, {
    errors: [{ path: "shopper", message }],
  });
}
