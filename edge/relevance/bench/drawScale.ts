import type { ScaleFigures } from "./measureScale.ts";

const WIDTH = 720;
const PANEL = 170;
const HEIGHT = 190;

/** Four small panels side by side, each a figure over the size of the catalogue, both on logarithmic scales. */
export function drawScale(rows: readonly ScaleFigures[]): string {
  const panels = [
    { title: "build, s", values: rows.map((row) => row.build_s) },
    { title: "peak memory, MB", values: rows.map((row) => row.peak_rss_mb) },
    { title: "snapshot, MB", values: rows.map((row) => row.snapshot_mb) },
    { title: "query p50, us", values: rows.map((row) => row.query_us_p50) },
  ];
  const drawn = panels.map(({ title, values }, panel) => {
    const left = 20 + panel * (PANEL + 5);
    // One scale for all: a decade is the same height everywhere, so that flat looks flat.
    const x = (n: number): number => left + 15 + (n * (PANEL - 50)) / Math.max(1, rows.length - 1);
    const y = (value: number): number => 140 - 26 * Math.log10(Math.max(1, value));
    const points = values.map((value, n) => `${x(n)},${y(value).toFixed(1)}`);
    const labels = values.map(
      (value, n) =>
        `<text x="${x(n)}" y="${(y(value) - 7).toFixed(1)}" text-anchor="middle">${value}</text>` +
        `<circle cx="${x(n)}" cy="${y(value).toFixed(1)}" r="3"/>` +
        `<text x="${x(n)}" y="160" text-anchor="middle" opacity=".7">${short(rows[n]?.items ?? 0)}</text>`,
    );
    return (
      `<text x="${left}" y="18" font-weight="600">${title}</text>` +
      `<polyline points="${points.join(" ")}" fill="none" stroke="currentColor"/>${labels.join("")}`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="11" color="#555" fill="#555">` +
    `<title>What a catalogue costs by its number of items; logarithmic scales</title>${drawn.join("")}` +
    `<text x="20" y="183" opacity=".7">items in the catalogue</text></svg>\n`
  );
}

function short(items: number): string {
  return items >= 1e6 ? `${items / 1e6} M` : `${items / 1e3} k`;
}
