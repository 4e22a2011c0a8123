import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { HOSTILE_FEEDS } from "./test/hostileFeeds.ts";

const DOCS = new URL("../../docs/catalogue.md", import.meta.url).pathname;
/** What only a server that is fetched from can do; `fetched.test.ts` has it. */
const ELSEWHERE = ["a feed that stops coming before its end"];

it("docs list every kind of feed that comes wrong, and no other", () => {
  const [, part = ""] = readFileSync(DOCS, "utf8").split("## When a feed is not as it should be");
  const [table = ""] = part.split("\n## ");
  const listed = [...table.matchAll(/^\| (.+?) \| .+ \|$/gm)].map(([, first]) => first);
  const tested = [...new Set(HOSTILE_FEEDS.map(({ comes }) => comes)), ...ELSEWHERE];
  expect(
    listed
      .slice(1)
      .filter((one) => one !== "---")
      .toSorted(),
  ).toEqual(tested.toSorted());
});
