import type { Customer } from "./Customer.ts";
import { objectNamed } from "./objectNamed.ts";

/** The object of a customer of a site. */
export function customerObject(
  env: Env,
  site: string,
  customer: string,
): DurableObjectStub<Customer> {
  return objectNamed(env.CUSTOMER, `${site}:${customer}`);
}
