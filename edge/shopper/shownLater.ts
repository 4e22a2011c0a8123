import { isolateMemory } from "../platform/isolateMemory.ts";
import { SECOND_MS } from "../platform/time.ts";
import type { ShownNote } from "./ShownNote.ts";
import type { ShopperRef } from "./shopperOf.ts";
import type { Terms } from "./Terms.ts";

/**
 * What was shown waits this long in the isolate's memory for the events of the same page, which take it along: one call
 * and one transaction less a page. Decisions are acknowledged to nobody: an isolate that ends takes at most this with it.
 */
const WAIT_MS = 2 * SECOND_MS;
/** Beyond this many shoppers, or notes of one, nothing waits. */
const SHOPPERS_MAX = 5_000;
const NOTES_MAX = 20;

const waiting = isolateMemory.of(new Map<string, ShownNote[]>());
const keyOf = ({ site, id }: ShopperRef): string => `${site}:${id}`;

/** Tells the shopper's object what was shown, with the next call to it or by itself a little later. */
export function tellShownLater(
  context: Pick<ExecutionContext, "waitUntil">,
  shopper: ShopperRef,
  { terms, note }: { terms: Terms; note: ShownNote },
): void {
  const known = waiting.get(keyOf(shopper));
  if (known) known.push(note);
  else waiting.set(keyOf(shopper), [note]);
  const isFull = waiting.size > SHOPPERS_MAX || (known?.length ?? 0) >= NOTES_MAX;
  if (!known || isFull) context.waitUntil(tellAfter(shopper, terms, isFull ? 0 : WAIT_MS));
}

async function tellAfter(shopper: ShopperRef, terms: Terms, waitMs: number): Promise<void> {
  if (waitMs > 0) await scheduler.wait(waitMs);
  try {
    await tellShown(shopper, terms);
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    console.error(JSON.stringify({ at: "shown", kind }));
  }
}

/** What waits, for a call that takes it along; it waits no longer. */
export function takeShown(shopper: ShopperRef): ShownNote[] {
  const key = keyOf(shopper);
  const notes = waiting.get(key) ?? [];
  waiting.delete(key);
  return notes;
}

/** Tells what waits now: before what was shown is read, or what is granted changes. */
export async function tellShown(shopper: ShopperRef, terms: Terms): Promise<void> {
  const notes = takeShown(shopper);
  if (notes.length > 0) await shopper.stub.shown(terms, notes);
}
