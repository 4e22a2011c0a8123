import ipaddr from "ipaddr.js";

/** Ranges that a site may name: each request is held against all of them. */
export const INTERNAL_MAX = 50;

/** An address, or a range in CIDR notation, as a site names its own people's. */
export const isAddressRange = (text: unknown): text is string =>
  typeof text === "string" &&
  (ipaddr.isValidCIDR(text) || (/[.:]/.test(text) && ipaddr.isValid(text)));

/** Whether a request comes from the shop's own people: from one of the addresses that the site names. */
export function isInternal(named: readonly string[], request: Request): boolean {
  // Most sites name none, and to look at an address takes a tenth of a decision's time.
  if (named.length === 0) return false;
  const said = request.headers.get("CF-Connecting-IP") ?? "";
  if (!ipaddr.isValid(said)) return false;
  // An IPv4 address that an IPv6 one carries is that address.
  const address = ipaddr.process(said);
  return named.some((one) => {
    const range = ipaddr.isValidCIDR(one)
      ? ipaddr.parseCIDR(one)
      : ipaddr.parseCIDR(`${one}/${ipaddr.parse(one).kind() === "ipv4" ? 32 : 128}`);
    return range[0].kind() === address.kind() && address.match(range);
  });
}
