import type { CandourEvent } from "../../sdk/wire/index.ts";
import type { AboutEvents } from "./AboutEvents.ts";

export interface Unpacked extends AboutEvents {
  readonly events: readonly CandourEvent[];
  /** The same as JSON. */
  readonly bodies: readonly string[];
}

/** What tellEvents packed. */
export function unpackEvents(packed: string): Unpacked {
  const [first = "{}", ...bodies] = packed.split("\n");
  const about: AboutEvents = JSON.parse(first);
  return { ...about, bodies, events: bodies.map((body): CandourEvent => JSON.parse(body)) };
}
