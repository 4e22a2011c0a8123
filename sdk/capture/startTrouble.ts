import type { Core } from "../Core.ts";
import type { Tell } from "./Source.ts";

/** A page that breaks again and again says nothing new. */
const ERRORS_MAX = 3;

/**
 * Notices what breaks on a page, after a yes to assistance: how fast it was, and that one of the shop's own scripts failed. Of
 * an error its kind is told, never its words: they may hold what a person typed.
 */
export function startTrouble(core: Core, tell: Tell): void {
  const { consent } = core;
  let errors = 0;
  const broken = (error: unknown, from: unknown): void => {
    const isOurs = String(from ?? "").includes(location.origin);
    if (!isOurs || errors >= ERRORS_MAX || !consent.allows("assistance")) return;
    errors += 1;
    tell("page_error", { message: error instanceof Error ? error.name : "Error" }, "call");
  };
  addEventListener("error", ({ error, filename }) => broken(error, filename));
  addEventListener("unhandledrejection", ({ reason }) => broken(reason, Object(reason).stack));
  // Where measurement is granted too, the page's own figures are told by it, once.
  const record = (name: string, params: unknown): void => {
    if (!consent.allows("measurement")) tell(name, params, "call");
  };
  import("./vitals.ts").then(({ startVitals }) => startVitals(record)).catch(() => {});
}
