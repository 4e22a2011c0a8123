import { documentGet } from "./documentGet.ts";

/** Runs a job once the page has loaded and has nothing better to do, at the latest two seconds after that. */
export function whenIdle(job: () => void): void {
  const idle = (): void => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(job, { timeout: 2_000 });
    else setTimeout(job, 200);
  };
  if (documentGet("readyState") === "complete") idle();
  else addEventListener("load", idle, { once: true });
}
