import { UsageError } from "../UsageError.ts";

/** Refuses sources that leave nothing to read, or would count something twice. */
export function refuseSources(asked: {
  readonly events: string | undefined;
  readonly orders: string | undefined;
  readonly live: string | undefined;
}): void {
  const { events, orders, live } = asked;
  const given = [events, orders, live].filter((one) => one !== undefined);
  if (given.length === 0) {
    throw new UsageError([
      "--events F, --orders F or --statistics F is missing: there must be something to read",
    ]);
  }
  if (given.filter((one) => one === "-").length > 1) {
    throw new UsageError(["only one of --events, --orders and --statistics can be standard input"]);
  }
  if (events !== undefined && live !== undefined) {
    throw new UsageError(["--events and --statistics tell of the same visits: give one of them"]);
  }
}
