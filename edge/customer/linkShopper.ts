import type { ContactChannel } from "../../sdk/wire/index.ts";
import type { CustomerLink } from "../shopper/Access.ts";
import type { ShopperRef } from "../shopper/shopperOf.ts";
import type { Terms } from "../shopper/Terms.ts";
import type { Address } from "./address/Address.ts";
import { addressObject } from "./address/addressObject.ts";
import { customerObject } from "./customerObject.ts";
import { tellOpenComplaint } from "./tellOpenComplaint.ts";

/** Whom an assertion names, with addresses in their kept form. */
export interface Identity {
  readonly customer: string;
  readonly name: string | null;
  readonly addresses: readonly Address[];
  /** Channels for which the shop holds an address that the person confirmed. */
  readonly channels: readonly ContactChannel[];
}

/**
 * Links a browser to a customer: in the shopper's own object first, for it alone knows what is granted; then the customer
 * learns of the browser, and each address learns whose it is. Each step may be done again.
 */
export async function linkShopper(
  env: Env,
  { shopper, terms }: { shopper: ShopperRef; terms: Terms },
  { customer, name, addresses, channels }: Identity,
): Promise<CustomerLink | false | null> {
  const link = await shopper.stub.link(terms, { customer, channels });
  if (!link) return link;
  const object = customerObject(env, terms.site, customer);
  const { dropped } = await object.link(customer, {
    shopper: shopper.stub.id.toString(),
    at: terms.now,
    name,
    addresses,
  });
  await Promise.all([
    ...addresses.map((one) => addressObject(env, terms.site, one).claim(terms.site, customer)),
    ...dropped.map((one) => addressObject(env, terms.site, one).disclaim(customer)),
  ]);
  // After the addresses: a complaint that waited at one of them has come with it.
  await tellOpenComplaint(env, customer, await object.complaint());
  return link;
}
