import { expect, it } from "vitest";
import { parseConstants } from "./parseConstants.ts";
import { DEFAULT_CONSTANTS } from "./SiteConstants.ts";

it("takes what is given and fills up from the defaults", () => {
  const given = { about: { anything: 1 }, viewed_together: { hopWeight: 1, halfLifeDays: 30 } };
  const { constants, faults } = parseConstants(given);
  expect(faults).toEqual([]);
  expect(constants.viewed_together).toEqual({
    ...DEFAULT_CONSTANTS.viewed_together,
    hopWeight: 1,
    halfLifeDays: 30,
  });
  expect(constants.bought_together).toEqual(DEFAULT_CONSTANTS.bought_together);
});

it("reads back the defaults, so that what tune writes is always taken", () => {
  const { constants, faults } = parseConstants(JSON.parse(JSON.stringify(DEFAULT_CONSTANTS)));
  expect(faults).toEqual([]);
  expect(constants).toEqual(DEFAULT_CONSTANTS);
});

it("names every fault", () => {
  const { faults } = parseConstants({
    viewed: {},
    viewed_together: { hopweight: 1, hopWidth: 1.5, backward: "1", halfLifeDays: 0 },
    bought_together: [],
  });
  expect(faults.map(({ path }) => path).sort()).toEqual([
    "bought_together",
    "viewed",
    "viewed_together.backward",
    "viewed_together.halfLifeDays",
    "viewed_together.hopWidth",
    "viewed_together.hopweight",
  ]);
  for (const nothing of [null, 1, "x", []]) expect(parseConstants(nothing).faults).toHaveLength(1);
});
