import { shopperObject } from "../shopper/shopperObject.ts";
import type { Complaint } from "./Customer.ts";

/**
 * Tells the linked browsers of a customer whether a complaint is open, so that nothing asks them to buy meanwhile. What can't
 * be told now is told with the next contact or link.
 */
export async function tellOpenComplaint(
  env: Env,
  customer: string,
  { isOpen, shoppers }: Complaint,
): Promise<void> {
  const told = shoppers.map((one) => shopperObject(env, one).complain(customer, isOpen));
  for (const one of await Promise.allSettled(told)) {
    if (one.status === "rejected") console.error(JSON.stringify({ at: "complaint" }));
  }
}
