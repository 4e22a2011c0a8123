import { expect, it } from "vitest";
import { PURPOSES } from "../../../sdk/wire/index.ts";
import type { ChoiceRow } from "../demandQueries.ts";
import { consentOf } from "./consentOf.ts";

const said = (count: number, choice: string, more: Partial<ChoiceRow> = {}): ChoiceRow[] =>
  PURPOSES.map((purpose) => ({ day: 20_000, via: "notice", purpose, choice, count, ...more }));

it("tells rates by purpose, by way and by day", () => {
  const rows = [...said(60, "granted"), ...said(20, "on_device"), ...said(20, "denied")];
  const found = consentOf([...rows, ...said(100, "denied", { day: 20_001, via: "panel" })], 5);
  expect(found).toMatchObject({
    receipts: 200,
    vias: [
      { via: "notice", receipts: 100 },
      { via: "panel", receipts: 100 },
    ],
    days: [
      { date: "2024-10-04", receipts: 100, rates: { measurement: 0.8 } },
      { date: "2024-10-05", receipts: 100, rates: { measurement: 0 } },
    ],
  });
  expect(found.purposes[0]).toMatchObject({ rate: 0.4, granted: 60, on_device: 20, denied: 120 });
});

it("tells no number of fewer than k, nor one that would tell it by what is left", () => {
  const found = consentOf([...said(60, "granted"), ...said(3, "denied"), ...said(9, "unset")], 5);
  expect(found.receipts).toBe(72);
  expect(found.purposes[0]).toMatchObject({ granted: 60, denied: null, unset: null });
  expect(consentOf(said(4, "granted"), 5)).toMatchObject({
    receipts: null,
    purposes: [{ rate: null }, {}, {}, {}],
  });
  expect(consentOf([], 5)).toMatchObject({ receipts: 0, vias: [], days: [] });
});
