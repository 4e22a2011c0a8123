import { expect, it } from "vitest";
import { parseOrder } from "./parseOrder.ts";

const AT = Date.UTC(2010, 11, 1, 8, 26);

it("reads the long form and the short one alike", () => {
  const long = {
    order: "536365",
    at: AT,
    customer: 17850,
    items: [{ item_id: "85123A", quantity: 6, price: 2.55 }, { item_id: 22423 }],
  };
  const short = {
    order: "536365",
    ts: "2010-12-01T08:26:00Z",
    customer: "17850",
    country: "United Kingdom",
    lines: [["85123A", 6, 2.55], [22423]],
  };
  const read = parseOrder(long);
  expect(read).toMatchObject({ ok: true, value: { at: AT, customer: "17850" } });
  expect(parseOrder(short)).toEqual(read);
});

it.each([
  ["order", { order: " ", ts: AT, lines: [["a"]] }],
  ["at", { order: "1", ts: "yesterday", lines: [["a"]] }],
  ["at", { order: "1", lines: [["a"]] }],
  ["items", { order: "1", ts: AT }],
  ["items", { order: "1", ts: AT, lines: [] }],
  ["items[1]", { order: "1", ts: AT, lines: [["a"], []] }],
  ["items[0]", { order: "1", ts: AT, lines: [["a", "six"]] }],
  ["items[0]", { order: "1", ts: AT, lines: [["a", 1, -1]] }],
  ["items[0]", { order: "1", ts: AT, lines: ["a"] }],
])("names %s where it is no good", (path, row) => {
  expect(parseOrder(row)).toMatchObject({ ok: false, faults: [{ path }] });
});
