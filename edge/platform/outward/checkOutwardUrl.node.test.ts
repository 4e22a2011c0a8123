import fc from "fast-check";
import { expect, it } from "vitest";
import { checkOutwardUrl } from "./checkOutwardUrl.ts";
import { rulesOf } from "./rulesOf.ts";

const passes = (url: string, rules = {}): boolean => checkOutwardUrl(url, rules).ok;

it.each([
  "https://shop.example/feed.xml",
  "https://shop.example:443/feed.xml?key=a%20b#x",
  "https://8.8.8.8/feed",
  "https://[2606:4700:4700::1111]/feed",
  "https://bücher.example/feed",
  "https://shop.example./feed",
])("lets %s pass", (url) => expect(passes(url)).toBe(true));

it.each([
  // what is no https
  ...[
    "http://shop.example/",
    "ftp://shop.example/",
    "file:///etc/passwd",
    "gopher://shop.example/",
  ],
  ...["javascript:alert(1)", "data:text/csv,id", "blob:https://shop.example/x", "//shop.example/"],
  ...["shop.example/feed", "", " ", "https://", "https:///", "https://[::1"],
  // who goes there, and by which door
  ...[
    "https://user:word@shop.example/",
    "https://user@shop.example/",
    "https://:word@shop.example",
  ],
  ...["https://shop.example:22/", "https://shop.example:8443/", "https://shop.example:80/"],
  // this machine, in every spelling
  ...["https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/"],
  ...["https://0177.0.0.1/", "https://0x7f.0.0.1/", "https://017700000001/", "https://127.0.0.1./"],
  ...["https://１２７.０.０.１/", "https://⑫⑦.0.0.1/", "https://%31%32%37.0.0.1/", "https://0/"],
  ...["https://0.0.0.0/", "https://[::1]/", "https://[::]/", "https://[0:0:0:0:0:0:0:1]/"],
  ...["https://localhost/", "https://LOCALHOST/", "https://localhost./", "https://a.localhost/"],
  ...["https://localhost../", "https://localhost。/"],
  // our network
  ...[
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://172.31.255.255/",
    "https://192.168.1.1/",
  ],
  ...[
    "https://100.64.0.1/",
    "https://100.127.255.255/",
    "https://198.18.0.1/",
    "https://192.0.0.1/",
  ],
  ...["https://[fc00::1]/", "https://[fd12:3456::1]/", "https://[fe80::1]/", "https://[fec0::1]/"],
  ...["https://router/", "https://nas.local/", "https://db.internal/", "https://x.home.arpa/"],
  // a cloud's metadata
  ...["https://169.254.169.254/latest/meta-data/", "https://2852039166/", "https://0xa9fea9fe/"],
  ...["https://metadata.google.internal/", "https://[fd00:ec2::254]/", "https://169.254.170.2/"],
  // an address inside another
  ...["https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[::127.0.0.1]/"],
  ...["https://[64:ff9b::7f00:1]/", "https://[64:ff9b:1::a00:1]/", "https://[2002:7f00:1::]/"],
  ...["https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/", "https://[::ffff:0:127.0.0.1]/"],
  // many at once, and what nobody has
  ...["https://224.0.0.1/", "https://255.255.255.255/", "https://[ff02::1]/", "https://240.0.0.1/"],
  ...["https://192.0.2.1/", "https://203.0.113.9/", "https://[2001:db8::1]/", "https://[4000::1]/"],
  `https://shop.example/${"x".repeat(2_100)}`,
])("refuses %s and says why", (url) => {
  const checked = checkOutwardUrl(url);
  expect(checked.ok).toBe(false);
  if (!checked.ok) expect(checked.faults[0]?.message).toMatch(/^(must|is) /);
});

it("lets loopback pass only where the deployment is local and it was asked for", () => {
  const local = rulesOf({ ENVIRONMENT: "local", OUTWARD_LOOPBACK: "yes" });
  for (const url of ["http://localhost:8788/feed.xml", "http://127.0.0.1:1/", "http://[::1]:80/"]) {
    expect(passes(url, local)).toBe(true);
    expect(passes(url, rulesOf({ ENVIRONMENT: "local" }))).toBe(false);
    expect(passes(url, rulesOf({ OUTWARD_LOOPBACK: "yes" }))).toBe(false);
  }
  for (const url of ["http://10.0.0.1/", "http://shop.example/", "http://u:p@localhost/"]) {
    expect(passes(url, local)).toBe(false);
  }
});

it("lets a port pass that is on the list, and no other", () => {
  expect(passes("https://shop.example:8443/", { ports: [8443] })).toBe(true);
  expect(passes("https://shop.example:8444/", { ports: [8443] })).toBe(false);
});

it("refuses every spelling of every private IPv4 address", () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const inner = fc.oneof(
    fc.tuple(fc.constantFrom(10, 127, 0), octet, octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  );
  fc.assert(
    fc.property(inner, ([a, b, c, d]) => {
      const whole = ((a * 256 + b) * 256 + c) * 256 + d;
      const hex = whole.toString(16).padStart(8, "0");
      const hosts = [
        ...[`${a}.${b}.${c}.${d}`, `${whole}`, `0x${hex}`, `0${whole.toString(8)}`],
        ...[`${a}.${b}.${c * 256 + d}`, `0${a.toString(8)}.0x${b.toString(16)}.${c}.${d}`],
        ...[`[::ffff:${a}.${b}.${c}.${d}]`, `[64:ff9b::${hex.slice(0, 4)}:${hex.slice(4)}]`],
      ];
      expect(hosts.filter((host) => passes(`https://${host}/`))).toEqual([]);
    }),
  );
});
