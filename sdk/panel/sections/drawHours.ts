import type { MeHabits } from "../../wire/messages.ts";
import { busiest } from "../busiest.ts";
import { type Child, h, svg } from "../h.ts";
import type { PanelView } from "../PanelView.ts";
import { bar, drawHabit, tick } from "./drawHabit.ts";

/** When the shopper visits: seven days by twenty-four hours. */
export function drawHours(view: PanelView, { hours }: MeHabits): Child {
  const { say } = view;
  const found = busiest(hours);
  if (!found) return null;
  // The first of January 2024 was a Monday.
  const weekday = (day: number, length: "short" | "long"): string =>
    say.date(new Date(2024, 0, 1 + day), { weekday: length });
  const clock = (hour: number): string =>
    say.date(new Date(2024, 0, 1, hour), { timeStyle: "short" });
  const sentence = say("hoursMostly", {
    days: say.list(
      found.days.map((day) => weekday(day, "long")),
      "conjunction",
    ),
    from: clock(found.from),
    to: clock(found.to),
  });
  const most = Math.max(...hours.flat());
  const column = (hour: number): number => 46 + hour * 17;
  const legend = h(
    "p.meta.legend",
    { "aria-hidden": "true" },
    say("scaleLow"),
    svg(
      "svg",
      { width: 70, height: 16 },
      [0, 1, 2, 3].map((step) => bar(step, step * 18, 0, 16, 14)),
    ),
    say("scaleHigh"),
  );
  return drawHabit(view, { what: "hours", sentence, height: 150, legend }, [
    hours.map((row, day) => [
      tick(0, day * 19 + 12, weekday(day, "short")),
      row.map((n, hour) => bar(Math.ceil((n / most) * 3), column(hour), day * 19, 14.5, 16)),
    ]),
    [0, 6, 12, 18].map((hour) => tick(column(hour), 147, clock(hour))),
  ]);
}
