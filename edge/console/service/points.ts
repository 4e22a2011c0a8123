/** A difference of shares in points: 0.0841 as "+8.4". */
export function points(difference: number): string {
  const text = (Math.abs(difference) * 100).toFixed(1);
  return Number(text) === 0 ? text : `${difference > 0 ? "+" : "\u2212"}${text}`;
}
