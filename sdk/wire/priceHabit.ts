/** Prices of what was looked at, in words and bars a person can read. */
export interface PriceHabit {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly bars: { readonly width: number; readonly counts: number[] };
}

const BARS = 13;
/** Widths that read well on an axis, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/** The usual range (a tenth of the views lie below it, a tenth above) and a histogram from nothing on; null without views. */
export function priceHabit(
  seen: readonly { readonly price: number; readonly views: number }[],
): PriceHabit | null {
  const sorted = seen.filter(({ views }) => views > 0).sort((a, b) => a.price - b.price);
  const last = sorted.at(-1);
  if (!last) return null;
  const total = sorted.reduce((sum, { views }) => sum + views, 0);
  const at = (share: number): number => {
    let before = 0;
    for (const { price, views } of sorted) {
      before += views;
      if (before >= total * share) return price;
    }
    return last.price;
  };
  const width = widthFor(last.price);
  const counts = new Array<number>(Math.min(BARS, Math.floor(last.price / width) + 1)).fill(0);
  for (const { price, views } of sorted) {
    const bar = Math.min(BARS - 1, Math.floor(price / width));
    counts[bar] = (counts[bar] ?? 0) + views;
  }
  return { low: at(0.1), median: at(0.5), high: at(0.9), bars: { width, counts } };
}

/** The least readable width with which the dearest price still falls into a bar. */
function widthFor(dearest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(dearest, 1e-2) / BARS));
  const step = STEPS.find((one) => dearest < one * power * BARS) ?? 10;
  return step * power;
}
