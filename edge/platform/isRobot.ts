import { isbot } from "isbot";

/** Browsers without a head and audits, which say so themselves but are no crawlers to `isbot` in every version. */
const ALSO = /headless|lighthouse|phantom/i;

/** Whether a request comes from a program that says so by its User-Agent; the rest is for the statistics' thresholds. */
export function isRobot(request: Request): boolean {
  const agent = request.headers.get("User-Agent") ?? "";
  return isbot(agent) || ALSO.test(agent);
}
