import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { drawScale } from "./drawScale.ts";
import { measureScale, type ScaleFigures } from "./measureScale.ts";

/**
 * `node edge/relevance/bench/scale.ts [SVG]`: catalogues of 10,000, 100,000 and 1,000,000 items, each in a process of its
 * own; the last line is one JSON array. With a path, the drawing of docs/ranking.md is written there.
 */
const SIZES = [10_000, 100_000, 1_000_000];

const one = process.argv.find((argument) => argument.startsWith("--items="));
if (one) {
  console.log(JSON.stringify(measureScale(Number(one.slice("--items=".length)))));
} else {
  const rows = SIZES.map((items): ScaleFigures => {
    console.error(`${items} items`);
    const child = spawnSync(
      process.execPath,
      ["--max-old-space-size=8192", fileURLToPath(import.meta.url), `--items=${items}`],
      { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" },
    );
    if (child.status !== 0) throw new Error(`${items} items: exit ${child.status}`);
    console.log(child.stdout.trim());
    return JSON.parse(child.stdout) as ScaleFigures;
  });
  const svg = process.argv[2];
  if (svg !== undefined) await writeFile(svg, drawScale(rows));
  console.log(JSON.stringify(rows));
}
