import type { Actor } from "../../platform/Actor.ts";

/** Whether two actors may be one person: two names that differ are two, and so are two keys. */
export function isSamePerson(a: Actor, b: Actor): boolean {
  if (a.name !== null && b.name !== null) return a.name.toLowerCase() === b.name.toLowerCase();
  return a.role === b.role;
}
