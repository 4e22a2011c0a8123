import type { SlotsReport } from "../../reports/report/createReport.ts";
import type { Lift } from "../../reports/report/liftsOf.ts";

/** Lifts of what slots show by themselves: strategies under test are told beside them, never in their place. */
export const ownLifts = ({ lifts }: Pick<SlotsReport, "lifts">): Lift[] =>
  lifts.filter(({ variant }) => variant === "treatment");
