import uPlot from "uplot";
import { coloursOf } from "./coloursOf.ts";
import { keepDrawn } from "./keepDrawn.ts";
import { labelEnd } from "./labelEnd.ts";
import { plotFrame } from "./plotFrame.ts";

/** What a figure's `data-lines` says. */
interface Lines {
  /** Seconds since the epoch. */
  readonly at: readonly number[];
  readonly lines: readonly {
    readonly values: readonly (number | null)[];
    /** A colour of the page, such as `--accent`. */
    readonly colour: string;
    /** Lengths of line and gap; empty for a whole line. */
    readonly dash: readonly number[];
  }[];
  /** A value holds until the next, as prices do. */
  readonly isStepped: boolean;
  /** ISO 4217; null for shares. */
  readonly currency: string | null;
  readonly locale: string;
  /** The site's. */
  readonly timeZone: string;
  /** A span to be shaded, from when to the end. */
  readonly shadeFrom: number | null;
}

const HEIGHT_PX = 220;
const END_PX = 72;
const SHADE = 0.07;

/** Draws every chart of plain lines: prices over time, shares by day. */
export function drawLines(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("[data-lines]")) {
    const value: unknown = JSON.parse(figure.dataset["lines"] ?? "null");
    if (!isLines(value)) continue;
    const lines = value;
    const data: uPlot.AlignedData = [
      [...lines.at],
      ...lines.lines.map(({ values }) => [...values]),
    ];
    keepDrawn(figure, data, () => options(figure, lines));
  }
}

function options(figure: HTMLElement, lines: Lines): uPlot.Options {
  const colour = coloursOf(figure);
  const words = wordsOf(lines);
  const stepped = lines.isStepped ? uPlot.paths.stepped?.({ align: 1 }) : undefined;
  return {
    ...plotFrame(figure, {
      ...{ colour, words, heightPx: HEIGHT_PX, valuesPx: 64, daysPx: 64 },
      // Room for the last price at the right end.
      endPx: lines.currency === null ? 12 : END_PX,
      timeZone: lines.timeZone,
    }),
    scales: { y: { range: (_plot, low, high) => rangeOf(lines, low, high) } },
    series: [
      {},
      ...lines.lines.map((one) => ({
        stroke: colour(one.colour),
        width: 2.2,
        dash: [...one.dash],
        points: { show: !lines.isStepped, size: 5, fill: colour(one.colour) },
        ...(stepped && { paths: stepped }),
      })),
    ],
    hooks: {
      draw: [
        (plot) => {
          const last = plot.data[1]?.at(-1);
          if (lines.currency === null || typeof last !== "number") return;
          const end = { value: last, fill: colour("--accent") };
          labelEnd(plot, end, (y, write) => write(words(last), y));
        },
      ],
      drawAxes: [
        (plot) => {
          if (lines.shadeFrom !== null) shade(plot, lines.shadeFrom, colour("--ink-2"));
        },
      ],
    },
  };
}

/** Shares stand between none and all; prices get room above and beneath. */
function rangeOf({ currency }: Lines, low: number | null, high: number | null): [number, number] {
  if (currency === null || low === null || high === null) return [0, 1];
  const room = Math.max((high - low) * 0.15, high * 0.05);
  return [Math.max(0, low - room), high + room];
}

function shade(plot: uPlot, from: number, fill: string): void {
  const { ctx, bbox } = plot;
  const left = Math.max(bbox.left, plot.valToPos(from, "x", true));
  ctx.save();
  ctx.globalAlpha = SHADE;
  ctx.fillStyle = fill;
  ctx.fillRect(left, bbox.top, bbox.left + bbox.width - left, bbox.height);
  ctx.restore();
}

function wordsOf({ currency, locale }: Lines): (value: number) => string {
  const style = currency === null ? "percent" : "currency";
  const form = new Intl.NumberFormat(locale, { style, ...(currency !== null && { currency }) });
  return (value) => form.format(value);
}

function isLines(value: unknown): value is Lines {
  return (
    typeof value === "object" &&
    value !== null &&
    ["at", "lines", "isStepped", "currency", "locale", "timeZone", "shadeFrom"].every(
      (name) => name in value,
    )
  );
}
