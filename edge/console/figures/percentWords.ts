const MINUS = "\u2212";

/** 0.0521 as "5.2%". */
export function percentWords(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits).replace("-", MINUS)}%`;
}

/** 0.0521 as "+5.2%": a change. What rounds to nothing has no sign. */
export function changeWords(change: number, digits = 1): string {
  const text = (Math.abs(change) * 100).toFixed(digits);
  if (Number(text) === 0) return `${text}%`;
  return `${change > 0 ? "+" : MINUS}${text}%`;
}
