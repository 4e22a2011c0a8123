import type { PublishedPart } from "../snapshot/Pointer.ts";

/** Old snapshots that a reader may fall back to. */
const KEPT_BEFORE = 3;

/** What readers may fall back to once there is something newer than `part`. */
export function keptBefore(
  part: PublishedPart | null,
  parts: readonly PublishedPart[],
): PublishedPart[] {
  return part ? [part, ...parts].slice(0, KEPT_BEFORE) : [...parts];
}
