/** A colour as OKLCH: lightness 0 to 1, chroma 0 to about 0.4, hue in degrees. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Rgb = readonly [number, number, number];

/** OKLCH to linear sRGB, by Björn Ottosson's matrices; may lie outside 0 to 1. */
function toLinearRgb({ l, c, h }: Oklch): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function isInGamut(rgb: Rgb): boolean {
  return rgb.every((channel) => channel >= -1e-6 && channel <= 1 + 1e-6);
}

/** Steps by which chroma gives way until the colour can be shown: small enough not to be seen. */
const CHROMA_STEP = 0.004;

function encode(channel: number): string {
  const clamped = Math.min(1, Math.max(0, channel));
  const curved = clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.round(curved * 255)
    .toString(16)
    .padStart(2, "0");
}

/** The colour as #rrggbb. One that sRGB can't show loses chroma, never lightness or hue. */
export function oklchToHex(colour: Oklch): string {
  let { c } = colour;
  while (c > 0 && !isInGamut(toLinearRgb({ ...colour, c }))) c = Math.max(0, c - CHROMA_STEP);
  return `#${toLinearRgb({ ...colour, c })
    .map(encode)
    .join("")}`;
}
