import type { Audience } from "../../slots/audience/Audience.ts";
import { isOfProfile } from "../../slots/audience/isOfProfile.ts";

/**
 * What of an audience a profile alone can tell: everybody who might be in it, on the right page, device and hour. Null where
 * that is everybody. A condition of the page counts as met, and where it is negated as not met.
 */
export function countable(audience: Audience, isNegated = false): Audience | null {
  if ("not" in audience) {
    const inner = countable(audience.not, !isNegated);
    return inner && { not: inner };
  }
  if ("all" in audience) {
    const all = partsOf(audience.all, { isNegated, isEither: isNegated });
    return all && { all };
  }
  if ("any" in audience) {
    const any = partsOf(audience.any, { isNegated, isEither: !isNegated });
    return any && { any };
  }
  if ("none" in audience) {
    const none = partsOf(audience.none, { isNegated: !isNegated, isEither: isNegated });
    return none && { none };
  }
  return isOfProfile(audience) ? audience : null;
}

/** `isEither`: one part is enough, so that one which can't be told makes the whole so. */
function partsOf(
  parts: readonly Audience[],
  { isNegated, isEither }: { isNegated: boolean; isEither: boolean },
): Audience[] | null {
  const told = parts.map((part) => countable(part, isNegated));
  const known = told.filter((part) => part !== null);
  return known.length === 0 || (isEither && known.length < told.length) ? null : known;
}
