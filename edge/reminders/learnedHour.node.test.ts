import { expect, it } from "vitest";
import { learnedHour } from "./learnedHour.ts";

it("finds the hour at which a shopper looks, whatever the day", () => {
  const evenings = [0, 1, 2, 4].map((day) => ({ hour: day * 24 + 19, views: 3 }));
  expect(learnedHour([...evenings, { hour: 9, views: 2 }], [])).toBe(19);
});

it("says nothing where too little is known", () => {
  expect(learnedHour([], [])).toBeNull();
  expect(learnedHour([{ hour: 30, views: 5 }], [])).toBeNull();
});

it("goes by responses more than by looks, and takes the hour between two", () => {
  expect(learnedHour([{ hour: 9, views: 8 }], [20, 20, 20])).toBe(20);
  expect(
    learnedHour(
      [
        { hour: 18, views: 6 },
        { hour: 20, views: 6 },
      ],
      [],
    ),
  ).toBe(18);
  const around = [17, 18, 19].map((hour) => ({ hour, views: 4 }));
  expect(learnedHour(around, [])).toBe(18);
});
