import { ATTENTION_LIMITS } from "./attention.ts";
import { isRecord } from "./isRecord.ts";
import { LIMITS } from "./limits.ts";
import { HABITS, INTEREST_CHOICES, type InterestChoice, type MePatch } from "./messages.ts";
import { own } from "./own.ts";
import { parseContactPatch } from "./parseContactPatch.ts";
import { ITEM_ID } from "./parseItem.ts";
import { parseRecord, type Reader } from "./reader.ts";
import type { Fault, Result } from "./result.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

const MAX_ENTRIES = 200;

/** The body of `PATCH /v1/me`; nothing named is nothing changed. Never throws. */
export function parseMePatch(value: unknown): Result<MePatch> {
  return parseRecord(value, (patch, faults) => {
    const forget = patch.record("forget");
    const names = readNames(forget);
    const habits = forget?.list("habits", HABITS.length, (entry, path) => {
      const habit = HABITS.find((one) => one === entry);
      if (!habit) faults.push({ path, message: `must be one of: ${HABITS.join(", ")}` });
      return habit;
    });
    return withoutAbsent({
      mute: readNames(patch.record("mute")),
      unmute: readNames(patch.record("unmute")),
      forget: names && withoutAbsent({ ...names, habits }),
      weights: readWeights(isRecord(value) ? own(value, "weights") : undefined, faults),
      unlink: patch.flag("unlink"),
      dismiss_help: patch.flag("dismiss_help"),
      contact: parseContactPatch(patch.record("contact"), contactIn(value), faults),
      attention: patch.oneOf("attention", ATTENTION_LIMITS),
    });
  });
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

/** A record of choices by category: its keys are the categories' own names. */
function readWeights(given: unknown, faults: Fault[]): Record<string, InterestChoice> | undefined {
  if (given === undefined) return undefined;
  const entries = isRecord(given) ? Object.entries(given) : null;
  if (!entries) faults.push({ path: "weights", message: "must be an object" });
  else if (entries.length > MAX_ENTRIES) {
    faults.push({ path: "weights", message: `must have at most ${MAX_ENTRIES} entries` });
  }
  const read = (entries ?? []).slice(0, MAX_ENTRIES).flatMap(([category, said]) => {
    const path = `weights.${category.slice(0, LIMITS.titleChars)}`;
    const choice = INTEREST_CHOICES.find((one) => one === said);
    if (category === "" || category.length > LIMITS.titleChars || /\p{Cs}/u.test(category)) {
      faults.push({ path, message: `must be a category of 1 to ${LIMITS.titleChars} characters` });
    } else if (choice) return [[category, choice] as const];
    else faults.push({ path, message: `must be one of: ${INTEREST_CHOICES.join(", ")}` });
    return [];
  });
  return Object.fromEntries(read);
}

/** The very record, for what a reader can't tell: that null was said. */
function contactIn(value: unknown): Readonly<Record<string, unknown>> {
  const given = isRecord(value) ? own(value, "contact") : undefined;
  return isRecord(given) ? given : {};
}
