/** Periods that a report can be asked for, in days; the API has any up to 92. */
export const SPANS = [7, 28, 92] as const;
export type Span = (typeof SPANS)[number];

export const spanOf = (text: string | undefined): Span =>
  SPANS.find((span) => String(span) === text) ?? 28;
