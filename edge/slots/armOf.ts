import { bucketOf } from "../relevance/snapshot/bucketOf.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";
import type { SlotTest } from "./testsSchema.ts";

const STEPS = 100_000;

/**
 * Which of a slot's strategies under test a shopper gets; null for its own. The same answer each time, kept nowhere, and
 * independent of who is held out.
 */
export function armOf(
  who: { site: string; shopper: string },
  { id, tests = [] }: Pick<SlotDefinition, "id"> & { readonly tests?: readonly SlotTest[] },
): SlotTest | null {
  // A slot that was published before there were tests has none.
  if (tests.length === 0) return null;
  const bucket = bucketOf(`test:1:${who.site}:${id}:${who.shopper}`, STEPS);
  let upTo = 0;
  for (const test of tests) {
    upTo += test.share * STEPS;
    if (bucket < upTo) return test;
  }
  return null;
}
