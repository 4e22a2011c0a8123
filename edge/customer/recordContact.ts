import type { Address } from "./address/Address.ts";
import { addressObject } from "./address/addressObject.ts";
import { customerObject } from "./customerObject.ts";
import { tellFigures } from "./figures/tellFigures.ts";
import { tellComplaint } from "./tellComplaint.ts";
import { tellOpenComplaint } from "./tellOpenComplaint.ts";
import type { Interaction } from "./timeline/Interaction.ts";
import type { RecordOutcome } from "./timeline/queries.ts";

/** A contact and what is known of whose it is. */
export interface Contact {
  readonly interaction: Interaction;
  readonly customer: string | null;
  readonly addresses: readonly Address[];
  /** The product that it is about, where the sender says so: counted, not kept with the person. */
  readonly item: string | null;
  readonly now: number;
}

export interface Recorded {
  readonly outcome: RecordOutcome;
  /** False where it waits until its address is somebody's. */
  readonly attached: boolean;
}

/**
 * Puts a contact where it belongs: to the customer whom the shop names, else to the one owner of an address, else it
 * waits at the address. Only a named customer gains addresses by it: that two stand in one message proves nothing.
 */
export async function recordContact(env: Env, site: string, contact: Contact): Promise<Recorded> {
  const { interaction, customer, addresses, item, now } = contact;
  if (customer !== null) {
    const recorded = await attach(env, site, { customer, interaction, item });
    for (const address of addresses) {
      const dropped = await customerObject(env, site, customer).addAddress(customer, address, now);
      await addressObject(env, site, address).claim(site, customer);
      await Promise.all(dropped.map((one) => addressObject(env, site, one).disclaim(customer)));
    }
    return recorded;
  }
  const books = addresses.map((one) => addressObject(env, site, one));
  const owners = (await Promise.all(books.map((book) => book.owners()))).find(
    (one) => one.length === 1,
  );
  const [owner] = owners ?? [];
  if (owner !== undefined) return attach(env, site, { customer: owner, interaction, item });
  const [first] = books;
  if (!first) throw new TypeError("candour: a contact needs a customer or an address");
  const taken = await first.take(interaction);
  if ("owner" in taken) return attach(env, site, { customer: taken.owner, interaction, item });
  return { outcome: taken.outcome, attached: false };
}

async function attach(
  env: Env,
  site: string,
  {
    customer,
    interaction,
    item,
  }: { customer: string; interaction: Interaction; item: string | null },
): Promise<Recorded> {
  const object = customerObject(env, site, customer);
  const recorded = await object.recordOne(customer, interaction);
  const { outcome, trail, shoppers, isOpen, isChanged } = recorded;
  // Again where it is sent again: each browser counts it once.
  if (interaction.kind === "complaint") {
    await tellComplaint(env, site, { id: interaction.id, customer, shoppers });
  }
  if (isChanged) await tellOpenComplaint(env, customer, { isOpen, shoppers });
  if (outcome !== "duplicate") {
    await tellFigures(env, site, { person: trail, interactions: [interaction], item });
  }
  return { outcome, attached: true };
}
