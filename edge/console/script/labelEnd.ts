import type uPlot from "uplot";

/** A dot where a line ends, and room beside it: `label` gets the dot's height and what writes at one. */
export function labelEnd(
  plot: uPlot,
  { value, fill }: { value: number; fill: string },
  label: (y: number, write: (text: string, y: number) => void) => void,
): void {
  const { ctx, bbox } = plot;
  const [x, y] = [bbox.left + bbox.width, plot.valToPos(value, "y", true)];
  ctx.save();
  ctx.fillStyle = fill;
  ctx.beginPath();
  ctx.arc(x, y, 4 * devicePixelRatio, 0, 2 * Math.PI);
  ctx.fill();
  ctx.font = `${13 * devicePixelRatio}px ${getComputedStyle(document.body).fontFamily}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  label(y, (text, at) => ctx.fillText(text, x + 8 * devicePixelRatio, at));
  ctx.restore();
}
