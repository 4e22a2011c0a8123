import uPlot from "uplot";

/** Draws a chart at its figure's own width, and again when that or the scheme changes. */
export function keepDrawn(
  figure: HTMLElement,
  data: uPlot.AlignedData,
  options: () => uPlot.Options,
): void {
  let plot: uPlot | null = null;
  const redraw = (): void => {
    plot?.destroy();
    figure.classList.add("drawn");
    plot = new uPlot(options(), data, figure);
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
