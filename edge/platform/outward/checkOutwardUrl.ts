import ipaddr from "ipaddr.js";
import { bad, good, type Result } from "../../../sdk/wire/index.ts";
import { isPublicAddress } from "./isPublicAddress.ts";
import type { OutwardRules } from "./OutwardRules.ts";

const URL_MAX_CHARS = 2_048;
/** Names that never leave a network (RFC 6761, 6762, 8375; `.internal` is what clouds call their metadata). */
const INNER_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;

/**
 * Whether an address that somebody gave us may be fetched from here: https, no user name, a port that is allowed, and a host
 * that is not ours nor our neighbours'. Says what is wrong, under an empty path. What a name resolves to is `safeFetch`'s to see.
 */
export function checkOutwardUrl(text: string, rules: OutwardRules = {}): Result<URL> {
  if (text.length > URL_MAX_CHARS) return bad("", `is longer than ${URL_MAX_CHARS} characters`);
  // The parser brings every spelling of an address (decimal, octal, hex, short, wide digits) into the usual one.
  const url = URL.parse(text);
  if (!url) return bad("", "must be a whole address, as https://shop.example/feed.xml");
  if (url.username !== "" || url.password !== "") {
    return bad("", "must not carry a user name or a password");
  }
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.+$/, "");
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  if (isWeb && rules.isLoopbackAllowed && isLoopback(host)) return good(url);
  if (url.protocol !== "https:") return bad("", "must begin with https://");
  if (url.port !== "" && !rules.ports?.includes(Number(url.port))) {
    return bad("", `must not name the port ${url.port}`);
  }
  if (ipaddr.isValid(host)) {
    return isPublicAddress(host) ? good(url) : bad("", "must not lead into a private network");
  }
  if (!host.includes(".") || INNER_NAMES.test(host)) {
    return bad("", "must name a host of the open network");
  }
  return good(url);
}

const isLoopback = (host: string): boolean =>
  host === "localhost" ||
  host === "::1" ||
  (ipaddr.IPv4.isValid(host) && ipaddr.parse(host).range() === "loopback");
