import type { Trust } from "../../reports/report/trustOf.ts";

/** What shoppers do whom a slot costs trust: as a row's head, and after "3 % of its shoppers". */
export const TRUST_WORDS: Readonly<Record<Trust["sign"], { sign: string; they: string }>> = {
  opt_outs: { sign: "Took a yes back within a day", they: "take a yes back after it" },
  hides: { sign: "Hid something in it", they: "hide something in it" },
  complaints: { sign: "Complained to the shop", they: "complain to the shop after it" },
  slow_pages: { sign: "Had a slow page", they: "have a slow page with it" },
};
