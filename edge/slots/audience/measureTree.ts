import type { Audience } from "./Audience.ts";
import { partsOf } from "./partsOf.ts";

/** How many facts a tree holds, and how deep its groups nest. */
export function measureTree(tree: Audience): { facts: number; depth: number } {
  const parts = partsOf(tree);
  if (parts === null) return { facts: 1, depth: 0 };
  const measured = parts.map(measureTree);
  return {
    facts: measured.reduce((sum, { facts }) => sum + facts, 0),
    depth: 1 + Math.max(0, ...measured.map(({ depth }) => depth)),
  };
}
