import { HOUR_MS } from "../../platform/time.ts";
import { seal, unseal } from "./seal.ts";

/** What one advertisement was, for what is done on it: only this edge can read it. */
export interface Ticket {
  readonly site: string;
  /** Null where nobody was known. */
  readonly shopper: string | null;
  readonly show: string;
  readonly items: readonly string[];
  readonly at: number;
  readonly publisher: string;
  readonly shape: "tall" | "wide";
  /** The cookie by which the shopper came. */
  readonly jar?: "r" | "p";
  /** After a stop: the receipt that an undo takes back. */
  readonly receipt?: string;
  /** After a hide: what an undo brings back. */
  readonly hidden?: readonly string[];
}

/** A page may stay open for long, and a no must still be heard. */
const LIFE_MS = 24 * HOUR_MS;

export function sealTicket(env: Env, ticket: Ticket): Promise<string> {
  return seal(env, "ticket", JSON.stringify(ticket));
}

/** Null where it is none of ours, or too old. */
export async function openTicket(env: Env, sealed: unknown, now: number): Promise<Ticket | null> {
  const text = await unseal(env, "ticket", sealed);
  if (text === null) return null;
  // Sealed by us: its form is ours.
  const ticket: Ticket = JSON.parse(text);
  return now - ticket.at < LIFE_MS ? ticket : null;
}
