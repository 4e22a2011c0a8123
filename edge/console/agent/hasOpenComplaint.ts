import { isClosed } from "../../customer/timeline/isClosed.ts";
import type { Card } from "./Card.ts";

/** Whether they wait for an answer to a complaint: then nothing asks them to buy. */
export function hasOpenComplaint({ screen }: Pick<Card, "screen">): boolean {
  return screen.timeline.some(({ kind, status }) => kind === "complaint" && !isClosed(status));
}
