import type uPlot from "uplot";
import { coloursOf } from "./coloursOf.ts";
import { keepDrawn } from "./keepDrawn.ts";
import { labelEnd } from "./labelEnd.ts";
import { plotFrame } from "./plotFrame.ts";

interface Figures {
  /** Days, as seconds since the epoch. */
  readonly at: readonly number[];
  readonly line: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

const HEIGHT_PX = 250;
const END_PX = 64;
const LABEL_GAP_PX = 16;
/** An axis shows at least this much on either side of zero, as a share. */
const LEAST = 0.05;
const REACH_TIMES = 3;

/** Draws every chart of the page at its own width: a line with its band and a rule at zero, in the colours of the page. */
export function drawCharts(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("[data-chart]")) {
    const figures = parse(figure.dataset["chart"]);
    if (figures) keepDrawn(figure, data(figures), () => options(figure, figures));
  }
}

const data = ({ at, line, low, high }: Figures): uPlot.AlignedData => [
  [...at],
  [...low],
  [...high],
  [...line],
];

function options(figure: HTMLElement, figures: Figures): uPlot.Options {
  const colour = coloursOf(figure);
  return {
    ...plotFrame(figure, {
      ...{ colour, words: percent, heightPx: HEIGHT_PX, valuesPx: 56, daysPx: 90 },
      // Room for the last values at the right end.
      endPx: END_PX,
      // Days are told by their date alone, whatever the reader's clock says.
      timeZone: "Etc/UTC",
    }),
    scales: { y: { range: rangeOf(figures) } },
    series: [
      {},
      { stroke: colour("--accent-line"), width: 1, points: { show: false } },
      { stroke: colour("--accent-line"), width: 1, points: { show: false } },
      { stroke: colour("--accent"), width: 2.2, points: { show: false } },
    ],
    bands: [{ series: [2, 1], fill: withAlpha(colour("--accent")) }],
    hooks: {
      drawAxes: [(plot) => ruleAtZero(plot, colour("--line-strong"))],
      draw: [(plot) => labelLast(plot, { dot: colour("--accent"), text: colour("--ink-2") })],
    },
  };
}

/**
 * Zero, the whole line and the last interval with room around them. A first day's interval may be a hundred times as wide: what of it
 * lies farther off is cut, or all that came after would look like a straight line.
 */
function rangeOf({ line, low, high }: Figures): uPlot.Range.MinMax {
  const known = [...line, low.at(-1), high.at(-1)].filter((value) => typeof value === "number");
  const reach = REACH_TIMES * Math.max(LEAST, ...known.map(Math.abs));
  const drawn = [...line, ...low, ...high].filter((value) => typeof value === "number");
  const from = Math.max(-reach, Math.min(-LEAST, ...drawn));
  const to = Math.min(reach, Math.max(LEAST, ...drawn));
  const room = (to - from) * 0.06;
  return [from - room, to + room];
}

function ruleAtZero(plot: uPlot, stroke: string): void {
  const { ctx, bbox } = plot;
  const y = plot.valToPos(0, "y", true);
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}

/** The last values beside the right end, the line's own with a dot; moved apart where they would touch. */
function labelLast(plot: uPlot, { dot, text }: { dot: string; text: string }): void {
  const [, low, high, line] = plot.data.map((values) => values.at(-1) ?? null);
  if (typeof line !== "number") return;
  const gap = LABEL_GAP_PX * devicePixelRatio;
  labelEnd(plot, { value: line, fill: dot }, (own, write) => {
    write(percent(line), own);
    plot.ctx.fillStyle = text;
    const at = (value: number): number => plot.valToPos(value, "y", true);
    if (typeof high === "number") write(percent(high), Math.min(own - gap, at(high)));
    if (typeof low === "number") write(percent(low), Math.max(own + gap, at(low)));
  });
}

function withAlpha(colour: string): string {
  return colour.replace(/^rgb\((.*)\)$/, "rgba($1, 0.16)");
}

const percent = (share: number): string =>
  `${share > 0 ? "+" : share < 0 ? "−" : ""}${Math.round(Math.abs(share) * 1000) / 10}%`;

function parse(text: string | undefined): Figures | null {
  if (!text) return null;
  const value: unknown = JSON.parse(text);
  return isFigures(value) ? value : null;
}

function isFigures(value: unknown): value is Figures {
  return (
    typeof value === "object" &&
    value !== null &&
    ["at", "line", "low", "high"].every((name) => name in value)
  );
}
