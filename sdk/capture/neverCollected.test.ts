import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** What docs/never-collected.md says no script of ours has; each with a text that would be found. */
const NEVER: Readonly<Record<string, readonly [RegExp, string]>> = {
  "a listener for keys or input": [
    /(Listener\(\s*["'`]|\bon)(key(down|up|press)|(before)?input|composition\w+|paste|copy|cut|selectionchange)\b/,
    'addEventListener("keydown", read)',
  ],
  "a listener for movements": [
    /(Listener\(\s*["'`]|\bon)(mouse|pointer|touch)(move|over|enter)\b/,
    'addEventListener("mousemove", read)',
  ],
  "a reader of forms": [
    /FormData|HTML(Input|TextArea|Select)Element|\.elements\b/,
    "new FormData(it)",
  ],
  "the device's position": [/geolocation/, "navigator.geolocation"],
  "a fingerprint": [
    /getContext\(|AudioContext|getBattery|\.plugins\b|deviceMemory|hardwareConcurrency|\bscreen\./,
    'canvas.getContext("2d")',
  ],
  "where a visitor came from": [/(?<!"no-)\breferrer\b(?!Policy)/, "document.referrer"],
  "a cookie": [/document\.cookie|cookieStore|["']cookie["']/, "document.cookie"],
};

/** What does one of these where nobody is observed by it. */
const EXCEPT: Readonly<Record<string, string>> = {
  "panel/morph.ts": "keeps the panel's own switches as they are",
  "slots/menu/openMenu.ts": "hears the arrow keys inside its own open menu",
  "consent/keepCookie.ts": "tells the site's own server-side pages the shopper, after a yes",
};

const folder = join(dirname(fileURLToPath(import.meta.url)), "..");
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter(
    (path) =>
      /\.ts$/.test(path) && !/test|^(bench|wire|rank)\//.test(path) && !Object.hasOwn(EXCEPT, path),
  )
  .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));

for (const [name, [form, example]] of Object.entries(NEVER)) {
  it(`has no ${name.replace(/^an? /, "")}`, () => {
    expect(example).toMatch(form);
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(({ text }) => form.test(text)).map(({ path }) => path)).toEqual([]);
  });
}
