import { DurableObject } from "cloudflare:workers";
import { applySteps } from "../../platform/applySteps.ts";
import { MINUTE_MS } from "../../platform/time.ts";
import { customerObject } from "../customerObject.ts";
import { readMeta, writeMeta } from "../queriesOfCustomer.ts";
import type { Interaction } from "../timeline/Interaction.ts";
import {
  deleteInteractions,
  latestInteractions,
  type RecordOutcome,
  recordInteraction,
  TIMELINE_SCHEMA,
} from "../timeline/queries.ts";

const STEPS: readonly string[] = [
  `${TIMELINE_SCHEMA}
  CREATE TABLE owners (customer TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`,
];
/** Contacts handed over in one call. */
const LOAD = 200;
/** Owners that are told apart: more than one is already too many to show any. */
const MAX_OWNERS = 20;
const RETRY_MS = MINUTE_MS;

/** What is known of an address. */
export interface AddressCard {
  /** Customers that have it: two share a phone, or one person has two accounts. */
  readonly owners: readonly string[];
  /** Contacts that wait for one owner, the latest first. */
  readonly waiting: readonly Interaction[];
}

/**
 * One address: whose it is, and the contacts that came from it while it was nobody's. They go to the customer as soon
 * as there is exactly one; an alarm goes on until they are there.
 */
export class AddressBook extends DurableObject<Env> {
  #sql: SqlStorage;
  #isKnown: boolean;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = ctx.storage.sql;
    this.#isKnown = applySteps(this.#sql, STEPS, { create: false });
  }

  /** Takes a contact, unless it belongs to the one owner, who is then named: the caller brings it there. */
  take(one: Interaction): { owner: string } | { outcome: RecordOutcome } {
    const [owner, another] = this.#owners();
    if (owner !== undefined && another === undefined) return { owner };
    return this.ctx.storage.transactionSync(() => {
      this.#create();
      return { outcome: recordInteraction(this.#sql, one) };
    });
  }

  /** Notes an owner, and brings what waits to them where they are the only one. */
  async claim(site: string, customer: string): Promise<void> {
    this.ctx.storage.transactionSync(() => {
      this.#create();
      writeMeta(this.#sql, "site", site);
      this.#sql.exec("INSERT OR IGNORE INTO owners (customer) VALUES (?)", customer);
    });
    if (latestInteractions(this.#sql, 1).length === 0) return;
    await this.ctx.storage.setAlarm(Date.now() + RETRY_MS);
    await this.#deliver();
  }

  async disclaim(customer: string): Promise<void> {
    if (!this.#isKnown) return;
    this.#sql.exec("DELETE FROM owners WHERE customer = ?", customer);
    if (this.#owners().length > 0) {
      await this.#deliver();
    } else if (latestInteractions(this.#sql, 1).length === 0) {
      this.#isKnown = false;
      await this.ctx.storage.deleteAll();
    }
  }

  owners(): string[] {
    return this.#owners();
  }

  card(): AddressCard {
    if (!this.#isKnown) return { owners: [], waiting: [] };
    return { owners: this.#owners(), waiting: latestInteractions(this.#sql, LOAD) };
  }

  override async alarm(): Promise<void> {
    if (!this.#isKnown) return;
    await this.ctx.storage.setAlarm(Date.now() + RETRY_MS);
    await this.#deliver();
  }

  async #deliver(): Promise<void> {
    const [owner, another] = this.#owners();
    const site = readMeta(this.#sql, "site");
    if (owner === undefined || another !== undefined || site === null) {
      await this.ctx.storage.deleteAlarm();
      return;
    }
    const customer = customerObject(this.env, site, owner);
    for (;;) {
      const load = latestInteractions(this.#sql, LOAD);
      if (load.length === 0) break;
      await customer.record(owner, load);
      deleteInteractions(
        this.#sql,
        load.map((one) => one.id),
      );
    }
    await this.ctx.storage.deleteAlarm();
  }

  #owners(): string[] {
    if (!this.#isKnown) return [];
    const all = `SELECT customer FROM owners ORDER BY customer LIMIT ${MAX_OWNERS}`;
    return this.#sql
      .exec<{ customer: string }>(all)
      .toArray()
      .map((row) => row.customer);
  }

  #create(): void {
    applySteps(this.#sql, STEPS, { create: true });
    this.#isKnown = true;
  }
}
