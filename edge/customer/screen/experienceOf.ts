import type { CandourEvent } from "../../../sdk/wire/index.ts";

const MAX_SHOWN = 20;

/** How the pages behaved: errors, and measures that were poor. */
export function experienceOf(events: readonly CandourEvent[]) {
  return {
    /** The kind of connection that the last page told of, as `4g`. */
    connection: events.find((one) => one.connection !== undefined)?.connection ?? null,
    errors: events
      .filter((one) => one.name === "page_error")
      .slice(0, MAX_SHOWN)
      .map(({ at, message = null, page }) => ({ at, message, page: pathOf(page?.url) })),
    slow: events
      .filter((one) => one.name === "web_vital" && one.rating === "poor")
      .slice(0, MAX_SHOWN)
      .map(({ at, metric = null, value = null, page }) => ({
        at,
        metric,
        value,
        page: pathOf(page?.url),
      })),
  };
}

/** Without the query, which may hold what is nobody's business. */
function pathOf(url: string | undefined): string | null {
  return URL.parse(url ?? "")?.pathname ?? null;
}
