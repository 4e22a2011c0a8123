import type { RelationConstants } from "../constants/SiteConstants.ts";

/** Changes tried together, as one value of one knob. */
export type Change = Partial<RelationConstants>;

/** The knobs in the order of what they were seen to move, each with the values that are tried. */
export const GRID: readonly (readonly Change[])[] = [
  [0, 1, 2, 4, 8].map((hopWeight) => ({ hopWeight })),
  [
    ...[0.25, 0.5, 1, 2].map((recencySpan) => ({ recencySpan, halfLifeDays: null })),
    ...[7, 30, 90].map((halfLifeDays) => ({ halfLifeDays })),
  ],
  [0.2, 0.4, 0.8].map((distanceDecay) => ({ distanceDecay })),
  [0.4, 0.7, 1].map((backward) => ({ backward })),
  [0.5, 0.7, 0.9].map((rowPower) => ({ rowPower })),
  [0, 0.2, 0.4].map((columnPower) => ({ columnPower })),
  [0.3, 0.5, 0.7].map((hopColumnPower) => ({ hopColumnPower })),
];
