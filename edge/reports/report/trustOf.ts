import { differenceOf, type Interval } from "../stats/differenceOf.ts";
import { ALL_SLOTS, HOLDOUT, isFilled } from "../variants.ts";
import type { Tally } from "./Tally.ts";

export interface Trust {
  readonly slot: string;
  readonly variant: string;
  readonly sign: "opt_outs" | "hides" | "complaints" | "slow_pages";
  /** Shoppers who did it, of those who could have. */
  readonly rate: number;
  readonly against: { readonly what: "holdout" | "other_slots"; readonly rate: number };
  readonly difference: number;
  /** Of the difference; 95 % at every look. Null while too few did it for there to be one. */
  readonly interval: Interval | null;
  /** The slot costs trust: it is worse by more than chance can explain. */
  readonly flagged: boolean;
}

interface Share {
  readonly did: number;
  readonly of: number;
}

/** Fewer say nothing about a slot. */
const ACTIVE_MIN = 10;
const BASES = {
  opt_outs: "impressions",
  hides: "viewable",
  complaints: "impressions",
  slow_pages: "timed_pages",
} as const;

/**
 * Signs that a slot costs trust: who takes a yes back within a day of it, complains to the shop, or waits for a slow page, against
 * those held out; who hides its items, against other slots. All slots together are held only against those held out of all.
 */
export function trustOf(tallies: readonly Tally[], k: number): Trust[] {
  return tallies
    .filter(({ variant }) => isFilled(variant))
    .flatMap((tally) => {
      const others = tallies.filter(
        ({ slot, variant }) => ![tally.slot, ALL_SLOTS].includes(slot) && isFilled(variant),
      );
      const heldOut = tallies.filter(
        ({ slot, variant }) => slot === tally.slot && variant === HOLDOUT,
      );
      const isTested = (heldOut[0]?.people("impressions") ?? 0) >= Math.max(k, 2);
      const isAll = tally.slot === ALL_SLOTS;
      if (isAll && !isTested) return [];
      const beside = isTested
        ? ({ what: "holdout", tallies: heldOut } as const)
        : ({ what: "other_slots", tallies: others } as const);
      return [
        ...compare("opt_outs", { tally, against: beside, k }),
        ...compare("complaints", { tally, against: beside, k }),
        ...compare("slow_pages", { tally, against: beside, k }),
        // Who is held out of all slots has nothing of ours to hide.
        ...(isAll
          ? []
          : compare("hides", { tally, against: { what: "other_slots", tallies: others }, k })),
      ];
    });
}

function compare(sign: Trust["sign"], { tally, against, k }: CompareWith): Trust[] {
  const shareOf = (of: readonly Tally[]): Share => ({
    did: of.reduce((sum, one) => sum + one.people(sign), 0),
    of: of.reduce((sum, one) => sum + one.people(BASES[sign]), 0),
  });
  const [own, other] = [shareOf([tally]), shareOf(against.tallies)];
  const isTold = ({ did, of }: Share) => of >= Math.max(k, 2) && (did === 0 || did >= k);
  if (!isTold(own) || !isTold(other)) return [];
  const { value, interval } = differenceOf(armOf(own), armOf(other));
  const flagged = own.did >= ACTIVE_MIN && interval[0] > 0;
  const rate = own.did / own.of;
  return [
    {
      ...{ slot: tally.slot, variant: tally.variant, sign, rate, difference: value, flagged },
      interval: own.did + other.did >= ACTIVE_MIN ? interval : null,
      against: { what: against.what, rate: other.did / other.of },
    },
  ];
}

interface CompareWith {
  readonly tally: Tally;
  readonly against: { readonly what: Trust["against"]["what"]; readonly tallies: readonly Tally[] };
  readonly k: number;
}

const armOf = ({ did, of }: Share) => ({ shoppers: of, active: did, sum: did, squares: did });
