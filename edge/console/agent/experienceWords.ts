import type { Screen } from "./Card.ts";

const MEASURES: Readonly<Record<string, string>> = {
  LCP: "slow to show",
  INP: "slow to answer",
  CLS: "jumping about",
  FCP: "slow to begin",
  TTFB: "slow to come",
};

/** How the shop's pages did for somebody, in a line. */
export function experienceWords({ errors, slow, connection }: NonNullable<Screen["experience"]>) {
  const [worst] = slow;
  const parts = [
    ...(errors.length > 0 ? [`${errors.length} ${errors.length === 1 ? "error" : "errors"}`] : []),
    ...(worst
      ? [
          `${slow.length} poor ${slow.length === 1 ? "page" : "pages"}, ${MEASURES[worst.metric ?? ""] ?? "slow"}`,
        ]
      : []),
    ...(connection ? [`on a ${connection} line`] : []),
  ];
  const said = parts.join("; ");
  return said === "" ? "Nothing out of the ordinary" : said[0]?.toUpperCase() + said.slice(1);
}
