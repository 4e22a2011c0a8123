import type { Actor } from "./Actor.ts";

/** How an actor is called where people read it. */
export function nameOfActor({ name, role }: Actor): string {
  return name ?? `${role} key`;
}
