import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oklchToHex } from "./oklch.ts";

describe("a colour in OKLCH", () => {
  it("is the sRGB colour that everyone else makes of it", () => {
    expect(oklchToHex({ l: 0, c: 0, h: 0 })).toBe("#000000");
    expect(oklchToHex({ l: 1, c: 0, h: 0 })).toBe("#ffffff");
    expect(oklchToHex({ l: 0.585, c: 0.15, h: 26 })).toBe("#c5514a");
  });

  it("is always a colour that can be shown, however strong it was asked for", () => {
    const any = fc.record({
      l: fc.double({ min: 0, max: 1, noNaN: true }),
      c: fc.double({ min: 0, max: 0.5, noNaN: true }),
      h: fc.double({ min: 0, max: 360, noNaN: true }),
    });
    fc.assert(fc.property(any, (colour) => /^#[0-9a-f]{6}$/.test(oklchToHex(colour))));
  });
});
