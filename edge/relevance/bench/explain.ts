import type { RankedItem } from "../../../sdk/rank/index.ts";
import type { TestQuery } from "./readData.ts";

/** Says why each of the first items is where it is: its score, and the terms that brought it there. */
export function explain(
  query: TestQuery,
  by: {
    readonly ids: readonly string[];
    readonly answer: (session: readonly number[]) => readonly RankedItem[];
  },
): string[] {
  const idOf = (item: number | string): string =>
    typeof item === "number" ? (by.ids[item] ?? "an unknown item") : item;
  const lines = [
    `session, newest first: ${query.session.map(idOf).join(" ") || "(nothing known)"}`,
    `came next: ${idOf(query.next)}`,
  ];
  by.answer(query.session).forEach(({ item, score, terms }, n) => {
    const mark = item === query.next ? "  <- came next" : "";
    lines.push(`${String(n + 1).padStart(2)}. ${idOf(item)}  ${score.toFixed(4)}${mark}`);
    for (const { relation, source, value } of terms) {
      lines.push(`      ${value.toFixed(6)}  ${relation} of ${idOf(source)}`);
    }
  });
  return lines;
}
