import uPlot from "uplot";

interface Figures {
  /** Days, as seconds since the epoch. */
  readonly at: readonly number[];
  readonly line: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

const HEIGHT_PX = 250;

/** Draws every chart of the page at its own width: a line with its band and a rule at zero, in the colours of the page. */
export function drawCharts(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("[data-chart]")) {
    const figures = parse(figure.dataset["chart"]);
    if (figures) draw(figure, figures);
  }
}

function draw(figure: HTMLElement, figures: Figures): void {
  let plot: uPlot | null = null;
  const redraw = (): void => {
    plot?.destroy();
    figure.classList.add("drawn");
    plot = new uPlot(options(figure), data(figures), figure);
  };
  redraw();
  let width = figure.clientWidth;
  new ResizeObserver(() => {
    if (figure.clientWidth === width) return;
    width = figure.clientWidth;
    redraw();
  }).observe(figure);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
}

const data = ({ at, line, low, high }: Figures): uPlot.AlignedData => [
  [...at],
  [...low],
  [...high],
  [...line],
];

function options(figure: HTMLElement): uPlot.Options {
  const colour = coloursOf(figure);
  const axis = {
    stroke: colour("--ink-2"),
    font: `13px ${getComputedStyle(document.body).fontFamily}`,
    ticks: { show: false },
  };
  return {
    width: figure.clientWidth,
    height: HEIGHT_PX,
    legend: { show: false },
    cursor: { show: false },
    scales: { y: { range: (_plot, min, max) => [Math.min(min, -0.05), Math.max(max, 0.05)] } },
    axes: [
      { ...axis, grid: { show: false }, values: "{D} {MMM}", space: 90 },
      {
        ...axis,
        size: 56,
        grid: { stroke: colour("--line"), width: 1 },
        values: (_plot, values) => values.map(percent),
      },
    ],
    series: [
      {},
      { stroke: colour("--accent-line"), width: 1 },
      { stroke: colour("--accent-line"), width: 1 },
      { stroke: colour("--accent"), width: 2.2 },
    ],
    bands: [{ series: [2, 1], fill: withAlpha(colour("--accent")) }],
    hooks: { drawAxes: [(plot) => ruleAtZero(plot, colour("--line-strong"))] },
  };
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

/** The page's colours as a canvas takes them: `light-dark()` has to be resolved by an element first. */
function coloursOf(figure: HTMLElement): (name: string) => string {
  const probe = document.createElement("i");
  probe.hidden = true;
  figure.append(probe);
  return (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
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
