import { LIMITS } from "./limits.ts";
import type { MePatch } from "./messages.ts";
import { ITEM_ID } from "./parseItem.ts";
import { parseRecord, type Reader } from "./reader.ts";
import type { Result } from "./result.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

const MAX_ENTRIES = 200;

/** The body of `PATCH /v1/me`; nothing named is nothing changed. Never throws. */
export function parseMePatch(value: unknown): Result<MePatch> {
  return parseRecord(value, (patch) =>
    withoutAbsent({
      mute: readNames(patch.record("mute")),
      unmute: readNames(patch.record("unmute")),
      forget: readNames(patch.record("forget")),
    }),
  );
}

function readNames(
  names: Reader | undefined,
): { items?: string[]; categories?: string[] } | undefined {
  return (
    names &&
    withoutAbsent({
      items: names.texts("items", MAX_ENTRIES, ITEM_ID),
      categories: names.texts("categories", MAX_ENTRIES, { maxChars: LIMITS.titleChars }),
    })
  );
}
