import uPlot from "uplot";

interface Frame {
  readonly colour: (name: string) => string;
  readonly heightPx: number;
  /** Room at the right end. */
  readonly endPx: number;
  /** Room for the values at the left, and between two days. */
  readonly valuesPx: number;
  readonly daysPx: number;
  readonly words: (value: number) => string;
  /** In which days are told. */
  readonly timeZone: string;
}

/** What every chart of the console has alike: days below, values at the left with faint lines, nothing that moves. */
export function plotFrame(figure: HTMLElement, frame: Frame) {
  const { colour, heightPx, endPx, valuesPx, daysPx, words, timeZone } = frame;
  const axis = {
    stroke: colour("--ink-2"),
    font: `13px ${getComputedStyle(document.body).fontFamily}`,
    ticks: { show: false },
  };
  return {
    width: figure.clientWidth,
    height: heightPx,
    padding: [12, endPx, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), timeZone),
    axes: [
      { ...axis, grid: { show: false }, values: "{D} {MMM}", space: daysPx },
      {
        ...axis,
        size: valuesPx,
        grid: { stroke: colour("--line"), width: 1 },
        values: (_plot, values) => values.map(words),
      },
    ],
  } satisfies Partial<uPlot.Options>;
}
