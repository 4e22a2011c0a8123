import type { Site } from "../../platform/Site.ts";

/** A line of a chart: its values in the order of the times, null where there is none. */
export interface Line {
  readonly values: readonly (number | null)[];
  /** A colour of the page, by its name there. */
  readonly colour: "--accent" | "--hold" | "--ink" | "--warn";
  /** Lengths of line and gap; empty for a whole line. */
  readonly dash: readonly number[];
}

/** A chart of plain lines, for the script to draw; what it finds is said in a sentence, and the figures stand beside it. */
export function LineFigure(props: {
  says: string;
  site: Site;
  /** Null where values are shares. */
  currency: string | null;
  /** Milliseconds since the epoch, rising; days as midnight in UTC. */
  at: readonly number[];
  lines: readonly Line[];
  isStepped?: boolean;
  /** From when on a span is shaded. */
  shadeFrom?: number;
  /** Times are days, the same in every zone. */
  isDays?: boolean;
}) {
  const { says, site, currency, at, lines, isStepped, shadeFrom, isDays } = props;
  const figures = {
    ...{ at: at.map((one) => one / 1000), lines, isStepped: isStepped === true, currency },
    ...{ locale: site.locale, timeZone: isDays ? "Etc/UTC" : site.time_zone },
    shadeFrom: shadeFrom === undefined ? null : shadeFrom / 1000,
  };
  return (
    <figure class="chart lines" data-lines={JSON.stringify(figures)} role="img" aria-label={says} />
  );
}
