import { allActs, updateAct } from "./actQueries.ts";

/** Takes items out of what is remembered for measurement; that something happened stays. */
export function forgetItems(sql: SqlStorage, items: ReadonlySet<string>): void {
  for (const act of allActs(sql)) {
    if (!("items" in act)) continue;
    if (act.kind === "cart" || act.kind === "purchase") {
      const left = act.items.filter(({ item }) => !items.has(item));
      if (left.length < act.items.length) updateAct(sql, { ...act, items: left });
    } else {
      const left = act.items.filter((item) => !items.has(item));
      if (left.length < act.items.length) updateAct(sql, { ...act, items: left });
    }
  }
}
