import { Segments } from "../parts/Segments.tsx";
import { SPANS, type Span } from "./SPANS.ts";

/** The period of a report, and its rows as a file. */
export function PeriodRow({ path, days }: { path: string; days: Span }) {
  return (
    <div class="row">
      <Segments
        label="Period"
        options={SPANS.map((span) => ({
          href: `${path}?days=${span}`,
          label: `${span} days`,
          isChosen: span === days,
        }))}
      />
      <a class="btn" href={`/console/reports/slots.csv?days=${days}`}>
        Save as CSV
      </a>
    </div>
  );
}
