import { PURPOSES, type Purpose } from "../../../sdk/wire/index.ts";
import type { ChoiceRow } from "../demandQueries.ts";
import { dateOfDay } from "./parseRange.ts";
import type { Cell } from "./rowOf.ts";

const CHOICES = ["granted", "on_device", "denied", "unset"] as const;
type Counts = Readonly<Record<(typeof CHOICES)[number], Cell>>;

export interface ConsentReport {
  /** Choices that were made; each has a receipt. */
  readonly receipts: Cell;
  /** `rate`: the part of the choices that said yes, on the device alone included. */
  readonly purposes: readonly ({ purpose: Purpose; rate: number | null } & Counts)[];
  readonly vias: readonly { readonly via: string; readonly receipts: Cell }[];
  readonly days: readonly {
    readonly date: string;
    readonly receipts: Cell;
    readonly rates: Rates;
  }[];
}

type Rates = Readonly<Record<Purpose, number | null>>;

/** How shoppers chose. A number of fewer than k choices is null, unless there are none. */
export function consentOf(rows: readonly ChoiceRow[], k: number): ConsentReport {
  const cell = (count: number): Cell => (count === 0 || count >= k ? count : null);
  const sum = (is: (row: ChoiceRow) => boolean, of = rows): number =>
    of.filter(is).reduce((total, { count }) => total + count, 0);
  // Every choice names every purpose: one of them counts choices.
  const isOne = ({ purpose }: ChoiceRow): boolean => purpose === PURPOSES[0];
  const rateOf = (purpose: Purpose, of = rows): number | null => {
    const all = sum((row) => row.purpose === purpose, of);
    const yes = sum((row) => row.purpose === purpose && isYes(row.choice), of);
    const no = all - yes;
    return all >= k && cell(yes) !== null && cell(no) !== null ? yes / all : null;
  };
  const purposes = PURPOSES.map((purpose) => {
    const counts = CHOICES.map((choice): [string, Cell] => [
      choice,
      cell(sum((row) => row.purpose === purpose && row.choice === choice)),
    ]);
    return { purpose, rate: rateOf(purpose), ...countsOf(counts) };
  });
  const ofDay = (day: number): ChoiceRow[] => rows.filter((row) => row.day === day);
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b);
  return {
    receipts: cell(sum(isOne)),
    purposes,
    vias: [...new Set(rows.map(({ via }) => via))]
      .sort()
      .map((via) => ({ via, receipts: cell(sum((row) => isOne(row) && row.via === via)) })),
    days: days.map((day) => ({
      date: dateOfDay(day),
      receipts: cell(sum(isOne, ofDay(day))),
      rates: Object.fromEntries(
        PURPOSES.map((purpose) => [purpose, rateOf(purpose, ofDay(day))]),
      ) as Rates,
    })),
  };
}

const isYes = (choice: string): boolean => choice === "granted" || choice === "on_device";

/** What is told of all choices but one would tell that one: then the smallest of the others is not told either. */
function countsOf(counts: readonly [string, Cell][]): Counts {
  const hidden = counts.filter(([, count]) => count === null);
  const told = counts.filter(([, count]) => count !== null && count > 0);
  const least = told.reduce<[string, Cell] | undefined>(
    (min, one) => (!min || (one[1] ?? 0) < (min[1] ?? 0) ? one : min),
    undefined,
  );
  const isAlone = hidden.length === 1 && least;
  return Object.fromEntries(
    counts.map(([name, count]) => [name, isAlone && name === least[0] ? null : count]),
  ) as Counts;
}
