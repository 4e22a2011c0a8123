import { customerObject } from "../customer/customerObject.ts";
import type { CustomerLink } from "./Access.ts";

/** Tells the customer's object. Where it can't be told now, it drops the link when it is next read. */
export async function leaveCustomer(
  env: Env,
  { customer }: CustomerLink,
  { site, shopper }: { site: string; shopper: string },
): Promise<void> {
  try {
    await customerObject(env, site, customer).unlink(shopper);
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    console.error(JSON.stringify({ at: "unlink", kind }));
  }
}
