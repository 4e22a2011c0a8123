import { INTERNAL_MAX, isAddressRange } from "../../platform/isInternal.ts";

/** What is wrong with a list of addresses and ranges, with the line as it was typed; null where nothing is. */
export function faultOfAddresses(typed: readonly string[]): string | null {
  const at = typed.findIndex((one) => !isAddressRange(one));
  if (at >= 0) {
    return `line ${at + 1}, “${typed[at]?.slice(0, 60)}”, must be an IP address or a range, such as 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32`;
  }
  const all = typed.findIndex((one) => one.endsWith("/0"));
  if (all >= 0) {
    return `line ${all + 1}, “${typed[all]}”, takes in every address there is: nobody would be counted`;
  }
  return typed.length > INTERNAL_MAX
    ? `must be at most ${INTERNAL_MAX} lines; there are ${typed.length}. A range takes in many addresses`
    : null;
}
