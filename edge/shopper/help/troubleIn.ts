import type { CandourEvent } from "../../../sdk/wire/index.ts";
import type { Trouble } from "./Trouble.ts";

/** Once may be chance; the second time it is a trouble. */
const AGAIN = 2;

interface Visit {
  /** Events kept for `assistance`, the latest first. */
  readonly events: readonly CandourEvent[];
  /** When a product was looked at last that can't be bought; 0: never. */
  readonly outViewedAt: number;
}

/** What goes wrong in a visit, the worst of it; null where nothing does. */
export function troubleIn({ events, outViewedAt }: Visit): Trouble | null {
  const visit = events.at(-1)?.at ?? 0;
  const found = (code: Trouble["code"], signs: readonly CandourEvent[]): Trouble | null => {
    const at = signs[0]?.at;
    return at === undefined ? null : { code, at, times: signs.length, visit };
  };
  const twice = (signs: readonly CandourEvent[]) => (signs.length < AGAIN ? [] : signs);
  const boughtAt = events.find(({ name }) => name === "purchase")?.at ?? 0;
  const since = events.filter(({ at }) => at > boughtAt);
  const errors = events.filter(({ name }) => name === "page_error");
  const isPaying = ({ page }: CandourEvent): boolean => page?.type === "checkout";
  // An order that came through ends the trouble of paying for it.
  const failed = since.filter((one) => one.name === "page_error" && isPaying(one));
  const tried = twice(since.filter(({ name }) => name === "add_payment_info"));
  const searches = events.filter(isSearch);
  return (
    found("payment", failed.length > 0 ? failed : tried) ??
    found("broken_page", twice(errors.filter((one) => !isPaying(one)))) ??
    found("nothing_found", twice(differing(searches.filter(({ results }) => results === 0)))) ??
    found(
      "out_of_stock",
      outViewedAt < visit ? [] : searches.filter((one) => one.at > outViewedAt),
    ) ??
    found("slow_pages", twice(events.filter(isSlow)))
  );
}

function isSearch({ name }: CandourEvent): boolean {
  return name === "search" || name === "view_search_results";
}

function isSlow({ name, rating }: CandourEvent): boolean {
  return name === "web_vital" && rating === "poor";
}

/** One for each word searched for: a page that is looked at again is no second search. */
function differing(searches: readonly CandourEvent[]): CandourEvent[] {
  const seen = new Set<string>();
  return searches.filter(({ search_term = "" }) => {
    const word = search_term.trim().toLowerCase();
    return !seen.has(word) && seen.add(word);
  });
}
