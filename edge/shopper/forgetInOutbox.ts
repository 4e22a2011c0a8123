import type { ContributedAct } from "./contributedAct.ts";
import type { OutboxBody } from "./putInOutbox.ts";
import { allOutbox, updateOutbox } from "./queriesOfLeaving.ts";

/** Takes items out of what waits to leave: what was forgotten leaves no more. */
export function forgetInOutbox(sql: SqlStorage, items: ReadonlySet<string>): void {
  const isLeft = (item: string): boolean => !items.has(item);
  for (const { seq, body } of allOutbox(sql)) {
    const { trail, acts }: OutboxBody = JSON.parse(body);
    const left: OutboxBody = {
      trail: {
        ...{ ids: trail.ids.filter(isLeft), at: trail.at },
        ...(trail.past && { past: trail.past.filter(([id]) => isLeft(id)) }),
        ...(trail.looks && { looks: trail.looks.filter(([id]) => isLeft(id)) }),
      },
      acts: acts
        .map(([act, at, ...ids]): ContributedAct => [act, at, ...ids.filter(isLeft)])
        .filter((act) => act.length > 2),
    };
    const text = JSON.stringify(left);
    if (text !== body) updateOutbox(sql, seq, text);
  }
}
