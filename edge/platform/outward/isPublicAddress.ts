import ipaddr from "ipaddr.js";

/** What the registries hand out to hosts of the open network (RFC 4291): all else of IPv6 is for something special. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address is one of the open network. Private, loopback, link-local (cloud metadata too), carrier-grade NAT,
 * multicast, reserved and documentation ranges are not, and neither is anything that carries an IPv4 address inside an IPv6 one
 * (mapped, NAT64, 6to4, Teredo): where that leads is not ours to find out. What can't be read is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}
