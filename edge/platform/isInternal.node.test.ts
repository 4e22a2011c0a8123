import { expect, it } from "vitest";
import { isAddressRange, isInternal } from "./isInternal.ts";

const from = (address: string): Request =>
  new Request("https://edge.example/v1/events", { headers: { "CF-Connecting-IP": address } });

it.each([
  ["203.0.113.7", true],
  ["203.0.113.8", false],
  ["198.51.100.255", true],
  ["198.51.101.0", false],
  ["2001:db8:1::9", true],
  ["2001:db8:2::9", false],
  ["::ffff:203.0.113.7", true],
  ["nonsense", false],
])("takes %s for one of the shop's own: %s", (address, isOurs) => {
  const named = ["203.0.113.7", "198.51.100.0/24", "2001:db8:1::/48"];
  expect(isInternal(named, from(address))).toBe(isOurs);
});

it("takes nobody for one of a shop's own that names none, or where the address is not known", () => {
  expect(isInternal([], from("203.0.113.7"))).toBe(false);
  expect(isInternal(["203.0.113.7"], new Request("https://edge.example/"))).toBe(false);
});

it("knows what is an address or a range of them", () => {
  const said = [
    "203.0.113.7",
    "10.0.0.0/8",
    "::1",
    "2001:db8::/32",
    "10",
    "10.0.0.0/99",
    "shop",
    7,
  ];
  expect(said.map(isAddressRange)).toEqual([true, true, true, true, false, false, false, false]);
});
