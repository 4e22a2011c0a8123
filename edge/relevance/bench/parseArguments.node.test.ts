import { expect, it } from "vitest";
import { parseArguments } from "./parseArguments.ts";

it("reads both files in either form and order", () => {
  expect(parseArguments(["--test=b", "--train", "a"])).toEqual({
    train: "a",
    test: "b",
    explain: undefined,
  });
});

it("says which argument is missing, unknown, doubled or without value", () => {
  expect(parseArguments(["--test", "b"])).toContain("--train FILE is missing");
  expect(parseArguments(["--train", "a"])).toContain("--test FILE is missing");
  expect(parseArguments(["--train", "--test"])).toBe("--train needs a value");
  expect(parseArguments(["--train", "a", "--train", "b"])).toBe("--train is given twice");
  expect(parseArguments(["--fast", "a"])).toBe('unknown argument "--fast"');
});

it("takes the number of a line to explain, and nothing else for one", () => {
  expect(parseArguments(["--train", "a", "--test", "b", "--explain", "3"])).toMatchObject({
    explain: 3,
  });
  expect(parseArguments(["--train", "a", "--test", "b", "--explain", "0"])).toContain("--explain");
});
