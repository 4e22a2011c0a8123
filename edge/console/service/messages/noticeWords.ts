import { Problem } from "../../../platform/problem.ts";

/** What people of a queue ask about, as a notice names it. */
const ABOUT: ReadonlyMap<string, string> = new Map([
  ["billing", "payments"],
  ["delivery", "deliveries"],
  ["return", "returns"],
  ["damaged", "damaged items"],
  ["stock", "what is in stock"],
  ["order_change", "orders"],
  ["account", "accounts"],
  ["website", "our website"],
  ["product", "our products"],
  ["general", ""],
]);

/** A queue that the address names; a 404 where there is none of that name. */
export function queueIn(text: string | undefined): string {
  if (text !== undefined && ABOUT.has(text)) return text;
  throw new Problem(404, "There is no queue of this name.");
}

/** What a notice may begin with: no more than is known, for the lead to say the rest. */
export function noticeWords(queue: string): string {
  const about = ABOUT.get(queue);
  return `Many people ask us${about ? ` about ${about}` : ""} today, so answers take longer than usual.`;
}
