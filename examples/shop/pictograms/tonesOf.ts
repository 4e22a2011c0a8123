import { hueOfId } from "./colourOf.ts";
import { type Oklch, oklchToHex } from "./oklch.ts";

/** The colours of one picture, as #rrggbb. */
export interface Tones {
  readonly main: string;
  readonly deep: string;
  readonly light: string;
  readonly ground: string;
  readonly groundInTheDark: string;
  readonly mark: string;
  readonly markOpacity: number;
}

/** From this lightness on an object counts as white and gets tones and a ground that it stands off. */
const PALE_FROM = 0.9;
/** Below this chroma an object has no hue of its own, and the ground takes one from the id. */
const NEUTRAL_BELOW = 0.03;

function deepOf({ l, c, h }: Oklch): Oklch {
  return l >= PALE_FROM ? { l: 0.86, c: 0.036, h } : { l: l - 0.13, c: c * 0.95, h };
}

function lightOf({ l, c, h }: Oklch): Oklch {
  if (l >= PALE_FROM) return { l: 0.99, c: 0.007, h };
  if (l < 0.4) return { l: l + 0.29, c: c / 2, h };
  return { l: Math.min(0.93, l + 0.19), c: c / 2, h };
}

function markOf(l: number): readonly [hex: string, opacity: number] {
  if (l >= PALE_FROM) return [oklchToHex({ l: 0.8, c: 0.035, h: 80 }), 0.75];
  if (l > 0.8) return ["#fffdf7", 0.78];
  return ["#fffaf2", l > 0.7 ? 0.78 : 0.72];
}

function groundsOf({ l, c, h }: Oklch, id: string): readonly [day: Oklch, night: Oklch] {
  const isNeutral = c < NEUTRAL_BELOW;
  const hue = isNeutral ? hueOfId(id) : h;
  const night = { l: 0.315, c: isNeutral ? 0.03 : 0.032, h: hue };
  if (l >= PALE_FROM) return [{ l: 0.89, c: 0.04, h: hue }, night];
  return [isNeutral ? { l: 0.925, c: 0.028, h: hue } : { l: 0.935, c: 0.03, h: hue }, night];
}

/** The tones of a product's picture, all derived from its one main colour. */
export function tonesOf(id: string, main: Oklch): Tones {
  const [day, night] = groundsOf(main, id);
  const [mark, markOpacity] = markOf(main.l);
  return {
    main: oklchToHex(main),
    deep: oklchToHex(deepOf(main)),
    light: oklchToHex(lightOf(main)),
    ground: oklchToHex(day),
    groundInTheDark: oklchToHex(night),
    mark,
    markOpacity,
  };
}
