import { nameOfActor } from "../../platform/nameOfActor.ts";
import type { PublishRequest } from "./requestQueries.ts";

/** A request as it is told. */
export function requestOf({ slots: _, askedBy, ...request }: PublishRequest) {
  return { ...request, asked_by: nameOfActor(askedBy) };
}
