import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Lcp, measureLcp } from "./measureLcp.ts";
import { measureStart, type Start } from "./measureStart.ts";
import { type Sizes, sizesOf } from "./sizesOf.ts";

/**
 * `npm run bench:sdk`: what the SDK weighs and what starting it costs a page. Other scripts given as files are measured
 * in the same run: `npm run bench:sdk -- other.js`. Last comes the demo shop, which is started for it, with and without
 * us. The last line is one JSON object.
 */
const assets = fileURLToPath(new URL("../../dist/assets/", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { loads: { type: "string", default: "11" }, slow: { type: "string", default: "4" } },
});
if (!existsSync(`${assets}candour.js`)) {
  console.error("dist/assets/candour.js is not there: run `npm run build` first");
  process.exit(1);
}

const core = readFileSync(`${assets}candour.js`);
/** The chunks of this build are in the folder that the core names; other folders are of earlier releases. */
const folder = `${assets}${/sdk\/\w+\//.exec(core.toString())?.[0] ?? ""}`;
const sizes: Record<string, Sizes> = { core: sizesOf(core) };
for (const file of readdirSync(folder)) {
  const { name } = parse(file);
  // Words of other languages than English, of which a page loads at most one.
  if (!/^(notice-)?\w\w$/.test(name)) sizes[name] = sizesOf(readFileSync(folder + file));
}
for (const path of positionals) sizes[basename(path)] = sizesOf(readFileSync(path));
console.log("bytes                    raw     gzip   brotli");
for (const [name, { raw, gzip, brotli }] of Object.entries(sizes)) {
  const row = [raw, gzip, brotli].map((bytes) => String(bytes).padStart(8));
  console.log(name.padEnd(20) + row.join(" "));
}

const loads = Number(values.loads);
const slow = Number(values.slow);
const starts: Record<string, Start> = {};
const own = `${assets}candour.js`;
/** Up to the first choice: the core with its slots alone, and with the notice, which waits for an idle moment. */
const scripts = [
  { name: "core", path: own, attributes: 'data-notice="off"' },
  { name: "core_notice", path: own, attributes: "" },
  ...positionals.map((path) => ({ name: basename(path), path, attributes: "" })),
];
for (const cards of [0, 5_000]) {
  for (const { name, path, attributes } of scripts) {
    const start = await measureStart({ path, cards, attributes, loads, slow });
    starts[`${name}_${cards}_cards`] = start;
    console.log(
      `start of ${name}, ${cards} cards: CPU ${start.cpu_ms.toFixed(2)} ms (median of ${loads} fresh loads), ` +
        `longest task at ${slow}x ${start.longest_task_ms.toFixed(0)} ms`,
    );
  }
}

/** When the largest thing on the demo shop's first page is painted: a first visit, with its slots and the notice. */
const lcp: Record<string, Lcp> = {};
const stateDir = mkdtempSync(join(tmpdir(), "candour-bench-"));
const { startDemo } = await import("../../examples/e2e/startDemo.ts");
const demo = await startDemo(stateDir);
const screens = {
  desktop: { viewport: { width: 1280, height: 800 }, slow: 1 },
  phone: { viewport: { width: 390, height: 844 }, slow },
};
for (const [name, screen] of Object.entries(screens)) {
  const measured = await measureLcp({ url: `${demo.shop}/`, loads, ...screen });
  lcp[name] = measured;
  const said = ({ low, median, high }: Lcp["with_ms"]): string =>
    `${median.toFixed(0)} ms (${low.toFixed(0)} to ${high.toFixed(0)})`;
  console.log(
    `LCP of the demo shop, ${name} at ${screen.slow}x: without ${said(measured.without_ms)}, with ` +
      `${said(measured.with_ms)}, median difference ${measured.difference_ms.toFixed(0)} ms` +
      `${measured.is_noise ? ", within noise" : ""}`,
  );
}
await demo.stop();
rmSync(stateDir, { recursive: true, force: true });

const brotli = (...parts: string[]): number =>
  parts.reduce((sum, part) => sum + (sizes[part]?.brotli ?? 0), 0);
console.log(
  JSON.stringify({
    core_br: brotli("core"),
    core_notice_br: brotli("core", "notice"),
    events_br: brotli("events"),
    vitals_br: brotli("vitals"),
    rank_br: brotli("rank"),
    panel_br: brotli("panel"),
    start_cpu_ms: starts.core_0_cards?.cpu_ms ?? null,
    start_notice_cpu_ms: starts.core_notice_0_cards?.cpu_ms ?? null,
    start_cpu_5000_cards_ms: starts.core_5000_cards?.cpu_ms ?? null,
    longest_task_ms_slowed: starts.core_5000_cards?.longest_task_ms ?? null,
    lcp_difference_ms: lcp.desktop?.difference_ms ?? null,
    sizes,
    starts,
    lcp,
  }),
);
