import { DurableObject } from "cloudflare:workers";
import { applySteps } from "../platform/applySteps.ts";
import { randomId } from "../platform/ids.ts";
import type { Address } from "./address/Address.ts";
import type { CustomerCard } from "./CustomerCard.ts";
import {
  allAddresses,
  allShoppers,
  CUSTOMER_STEPS,
  deleteShopper,
  insertAddress,
  insertShopper,
  readMeta,
  takeSurplusAddresses,
  writeMeta,
} from "./queriesOfCustomer.ts";
import type { Interaction } from "./timeline/Interaction.ts";
import { isClosed } from "./timeline/isClosed.ts";
import { latestInteractions, type RecordOutcome, recordInteraction } from "./timeline/queries.ts";

/** Contacts that a screen shows. */
const SHOWN_INTERACTIONS = 200;

/** Whether the person waits for an answer to a complaint, and the Shopper objects of their linked browsers. */
export interface Complaint {
  readonly isOpen: boolean;
  readonly shoppers: readonly string[];
}

/** What a signed assertion says. */
export interface Assertion {
  readonly name: string | null;
  readonly addresses: readonly Address[];
}

/**
 * One person as the shop knows them: contacts from every channel, addresses and linked browsers. What a linked browser
 * holds stays in its own Shopper object, which alone decides what service may see of it.
 */
export class Customer extends DurableObject<Env> {
  #sql: SqlStorage;
  #isKnown: boolean;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#isKnown = applySteps(this.#sql, CUSTOMER_STEPS, { create: false });
  }

  /** Puts contacts into the timeline, each once; one outcome for each, in order. */
  record(customer: string, interactions: readonly Interaction[]): RecordOutcome[] {
    return this.#write(customer, () =>
      interactions.map((one) => recordInteraction(this.#sql, one)),
    );
  }

  /** The same for one, with what stands for the customer where nobody is to be named, and the linked browsers. */
  recordOne(
    customer: string,
    one: Interaction,
  ): Complaint & { outcome: RecordOutcome; trail: string; isChanged: boolean } {
    const wasOpen = this.hasOpenComplaint();
    const [outcome = "duplicate"] = this.record(customer, [one]);
    const trail = readMeta(this.#sql, "trail") ?? "";
    const { isOpen, shoppers } = this.complaint();
    return { outcome, trail, shoppers, isOpen, isChanged: isOpen !== wasOpen };
  }

  /** Links a browser by an assertion; gives when it was linked, and the addresses that are no longer the customer's. */
  link(
    customer: string,
    by: Assertion & { readonly shopper: string; readonly at: number },
  ): { linkedAt: number; dropped: Address[] } {
    return this.#write(customer, () => {
      if (by.name !== null) writeMeta(this.#sql, "name", by.name);
      for (const address of by.addresses) insertAddress(this.#sql, address, by.at);
      const linkedAt = insertShopper(this.#sql, by.shopper, by.at);
      return { linkedAt, dropped: takeSurplusAddresses(this.#sql) };
    });
  }

  /** Notes an address that the shop's own systems name. */
  addAddress(customer: string, address: Address, at: number): Address[] {
    return this.#write(customer, () => {
      insertAddress(this.#sql, address, at);
      return takeSurplusAddresses(this.#sql);
    });
  }

  unlink(shopper: string): void {
    if (this.#isKnown) deleteShopper(this.#sql, shopper);
  }

  /** Whether the person waits for an answer to a complaint. */
  hasOpenComplaint(): boolean {
    if (!this.#isKnown) return false;
    return latestInteractions(this.#sql, SHOWN_INTERACTIONS).some(
      ({ kind, status }) => kind === "complaint" && !isClosed(status),
    );
  }

  /** The same, with the linked browsers that are to know. */
  complaint(): Complaint {
    const shoppers = this.#isKnown ? allShoppers(this.#sql) : [];
    return { isOpen: this.hasOpenComplaint(), shoppers };
  }

  /** What is known, or null where there is no such customer. */
  card(): CustomerCard | null {
    if (!this.#isKnown) return null;
    return {
      customer: readMeta(this.#sql, "customer") ?? "",
      name: readMeta(this.#sql, "name"),
      trail: readMeta(this.#sql, "trail") ?? "",
      addresses: allAddresses(this.#sql),
      shoppers: allShoppers(this.#sql),
      interactions: latestInteractions(this.#sql, SHOWN_INTERACTIONS),
    };
  }

  /** Erases the customer; gives what is to be let go elsewhere, or null where there was nobody. */
  async erase(): Promise<Pick<CustomerCard, "addresses" | "shoppers" | "trail"> | null> {
    if (!this.#isKnown) return null;
    const trail = readMeta(this.#sql, "trail") ?? "";
    const left = { addresses: allAddresses(this.#sql), shoppers: allShoppers(this.#sql), trail };
    this.#isKnown = false;
    await this.ctx.storage.deleteAll();
    return left;
  }

  #write<T>(customer: string, act: () => T): T {
    return this.ctx.storage.transactionSync(() => {
      applySteps(this.#sql, CUSTOMER_STEPS, { create: true });
      if (readMeta(this.#sql, "customer") === null) {
        writeMeta(this.#sql, "customer", customer);
        writeMeta(this.#sql, "trail", randomId());
      }
      const result = act();
      this.#isKnown = true;
      return result;
    });
  }
}
