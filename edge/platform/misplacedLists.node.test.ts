import * as v from "valibot";
import { expect, it } from "vitest";
import { misplacedLists } from "./misplacedLists.ts";

const place = v.object({ min: v.optional(v.number()) });
const schema = v.pipe(
  v.object({
    name: v.optional(v.string()),
    price: v.optional(v.nullable(place), {}),
    rows: v.optional(v.pipe(v.array(place), v.maxLength(9)), []),
  }),
  v.check(() => true),
);

it.each([
  [[], [[]]],
  [{ price: [] }, [["price"]]],
  [
    { rows: [{}, [], []] },
    [
      ["rows", 1],
      ["rows", 2],
    ],
  ],
  [{ name: [], price: null, rows: [] }, []],
  [null, []],
  ["text", []],
  [{ price: { min: [] } }, []],
])("finds lists in place of objects: %j", (value, paths) => {
  expect(misplacedLists(schema, value).map(({ path }) => path)).toEqual(paths);
});
