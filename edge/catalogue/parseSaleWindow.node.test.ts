import { expect, it } from "vitest";
import { parseSaleWindow } from "./parseSaleWindow.ts";

it.each<[unknown, { from: number; to: number } | null | undefined]>([
  [
    "2026-11-24T11:07+0100/2026-11-29T23:07+0100",
    { from: Date.UTC(2026, 10, 24, 10, 7), to: Date.UTC(2026, 10, 29, 22, 7) },
  ],
  [
    "2026-11-24T11:07:30-05:00 / 2026-11-29T23:07Z",
    { from: Date.UTC(2026, 10, 24, 16, 7, 30), to: Date.UTC(2026, 10, 29, 23, 7) },
  ],
  ["2026-11-24/2026-11-29", { from: Date.UTC(2026, 10, 24), to: Date.UTC(2026, 10, 29) }],
  [
    "2026-11-24T11:07/2026-11-29T23:07",
    { from: Date.UTC(2026, 10, 24, 11, 7), to: Date.UTC(2026, 10, 29, 23, 7) },
  ],
  ["", undefined],
  [undefined, undefined],
  ["2026-11-29T00:00Z/2026-11-24T00:00Z", null],
  ["2026-11-24T11:07Z", null],
  ["2026-11-24/2026-11-25/2026-11-26", null],
  ["soon/later", null],
  ["2026-13-24/2026-14-01", null],
  [7, null],
])("the sale window %j is %j", (text, window) => {
  expect(parseSaleWindow(text)).toEqual(window);
});
