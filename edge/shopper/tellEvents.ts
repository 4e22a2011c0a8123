import type { CandourEvent } from "../../sdk/wire/index.ts";
import type { AboutEvents } from "./AboutEvents.ts";
import type { Outcome } from "./ingest.ts";
import type { Shopper } from "./Shopper.ts";

/**
 * Tells a shopper's object of events; one outcome for each, in order; null where there is no such shopper. As lines of
 * JSON, what goes with the events first: the platform takes longer to copy the same as values, and an event is kept as
 * it is sent.
 */
export async function tellEvents(
  stub: Pick<DurableObjectStub<Shopper>, "ingest">,
  events: readonly CandourEvent[],
  about: AboutEvents,
): Promise<Outcome[] | null> {
  let packed = JSON.stringify(about);
  for (const event of events) packed += `\n${JSON.stringify(event)}`;
  return JSON.parse(await stub.ingest(packed));
}
