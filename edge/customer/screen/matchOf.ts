import type { CustomerCard } from "../CustomerCard.ts";
import { firstNameOf } from "./firstNameOf.ts";
import type { Match } from "./Sight.ts";

/** As much of somebody as tells them from the others who have the same address. */
export function matchOf({ customer, name, interactions }: CustomerCard): Match {
  const first = firstNameOf(name);
  const last = name?.trim().split(/\s+/).slice(1).at(-1);
  return {
    customer,
    name: first === null ? null : first === name || !last ? first : `${first} ${last.slice(0, 1)}…`,
    last_contact_at: interactions[0]?.at ?? null,
  };
}
