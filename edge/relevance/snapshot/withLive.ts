import type { PackedList } from "../../../sdk/rank/index.ts";

const NEIGHBOURS = 50;
/** About how many people a level of support stands for: two levels for each doubling. */
const PEOPLE = [0, 1, Math.SQRT2];
for (let level = 3; level < 16; level++) PEOPLE[level] = 2 * (PEOPLE[level - 2] ?? 0);

/**
 * A list built elsewhere together with what live traffic says of the same item, each weighing as much as there are people behind it: what few have
 * done lately moves little of what many did, and a list of long ago gives way to what is done now. Both are brought to one unit first, since their sums are of
 * different times. The heaviest fifty stay, heaviest first, ties by handle.
 */
export function withLive(list: PackedList, live: PackedList): PackedList {
  const [before, now] = [peopleBehind(list), peopleBehind(live)];
  if (now === 0) return list;
  // Of a list that tells of nobody it is not known what it is worth.
  const share = before === 0 ? 0.5 : now / (now + before);
  const both = new Map<number, { weight: number; support: number }>();
  addTo(both, list, 1 - share);
  addTo(both, live, share);
  const best = [...both].sort(([a, one], [b, other]) => other.weight - one.weight || a - b);
  const kept = best.slice(0, NEIGHBOURS);
  const top = kept[0]?.[1].weight ?? 0;
  const byteOf = (weight: number): number => Math.max(1, Math.round(255 * Math.sqrt(weight / top)));
  return {
    scale: list.scale * top,
    ids: Uint32Array.from(kept, ([id]) => id),
    weights: Uint8Array.from(kept, ([, { weight }]) => byteOf(weight)),
    support: Uint8Array.from(kept, ([, { support }]) => support),
  };
}

function peopleBehind({ ids, support }: PackedList): number {
  let sum = 0;
  for (let n = 0; n < ids.length; n++) sum += PEOPLE[support?.[n] ?? 0] ?? 0;
  return sum;
}

function addTo(
  both: Map<number, { weight: number; support: number }>,
  { ids, weights, support }: PackedList,
  share: number,
): void {
  for (let n = 0; n < ids.length; n++) {
    const id = ids[n] ?? 0;
    const part = (weights[n] ?? 0) / 255;
    const known = both.get(id);
    both.set(id, {
      weight: (known?.weight ?? 0) + share * part * part,
      support: Math.max(known?.support ?? 0, support?.[n] ?? 0),
    });
  }
}
