import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { toJson } from "./toJson.ts";

afterEach(() => {
  Reflect.deleteProperty(Array.prototype, "toJSON");
  Reflect.deleteProperty(Object.prototype, "toJSON");
});

it("writes what JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(toJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it("leaves out what is undefined, as JSON does", () => {
  expect(toJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}');
});

it("writes the same bytes when a page gives arrays and objects a toJSON", () => {
  const value = { events: [{ id: "a" }], text: "é" };
  const clean = JSON.stringify(value);
  Object.assign(Array.prototype, { toJSON: () => "spoilt" });
  Object.defineProperty(Object.prototype, "toJSON", { value: () => "spoilt", configurable: true });
  expect(toJson(value)).toBe(clean);
});
