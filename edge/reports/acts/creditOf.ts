import type { ActItem, ActOf } from "./Act.ts";

type Decision = ActOf<"decision">;
type Outcome = ActOf<"cart" | "purchase">;

export interface Credit {
  readonly decision: Decision;
  readonly by: "click" | "view";
  readonly revenue: number;
}

/**
 * Lays each item of an outcome to one slot at most: where the event itself names the decision, to that; else to the last
 * click on that very item; else to the last time it was seen. A slot is credited once for an outcome, by a click rather
 * than a view.
 */
export function creditOf(
  decisions: ReadonlyMap<string, Decision>,
  seen: { readonly clicks: readonly ActOf<"click">[]; readonly views: readonly ActOf<"view">[] },
  windowMs: number,
): (outcome: Outcome) => Iterable<Credit> {
  const lastOf = (
    acts: readonly ActOf<"click" | "view">[],
    item: string,
    at: number,
  ): Decision | undefined =>
    acts
      .filter((act) => act.items.includes(item) && act.at <= at && act.at >= at - windowMs)
      .map((act) => decisions.get(act.decision))
      .findLast((decision) => decision !== undefined);

  return ({ at, decision: named, items }) => {
    const own = named === undefined ? undefined : decisions.get(named);
    const isOwn = own !== undefined && own.at <= at && own.at >= at - windowMs;
    const creditItem = ({ item, revenue }: ActItem): Credit[] => {
      const clicked = isOwn ? own : lastOf(seen.clicks, item, at);
      const decision = clicked ?? lastOf(seen.views, item, at);
      return decision ? [{ decision, by: clicked ? "click" : "view", revenue }] : [];
    };
    const credits = new Map<string, Credit>();
    for (const credit of items.flatMap(creditItem)) {
      const { slot, variant } = credit.decision;
      const key = `${slot}\n${variant}`;
      const held = credits.get(key);
      const best = held?.by === "click" ? held : credit;
      credits.set(key, { ...best, revenue: credit.revenue + (held?.revenue ?? 0) });
    }
    return credits.values();
  };
}
