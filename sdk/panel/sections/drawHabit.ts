import { block, quiet } from "../controls.ts";
import { type Child, h, svg } from "../h.ts";
import type { PanelView } from "../PanelView.ts";

interface Habit {
  readonly what: "hours" | "prices";
  /** The sentence that says in words what the drawing shows. */
  readonly sentence: string;
  readonly height: number;
  readonly legend?: Child;
}

/** A habit as a drawing, as a sentence, with its use and a way to forget it. */
export function drawHabit(view: PanelView, habit: Habit, drawing: Child): HTMLElement {
  const { say } = view;
  const { what, sentence, height } = habit;
  const forget = say("forgetIt");
  return block(
    say(what),
    habit.legend,
    svg(
      "svg",
      {
        class: "chart",
        viewBox: `0 0 456 ${height}`,
        width: 456,
        role: "img",
        "aria-label": sentence,
      },
      drawing,
    ),
    h(
      "p.meta",
      `${sentence} ${say(`${what}Use`)} `,
      quiet(
        forget,
        () => view.patch(`${forget}: ${say(what)}`, { forget: { habits: [what] } }),
        say(what),
      ),
    ),
  );
}

export function bar(step: number, x: number, y: number, width: number, height: number): SVGElement {
  return svg("rect", { class: `h${step}`, x, y, width, height, rx: 2 });
}

/** A drawing runs from left to right in every language, its labels in their own direction ("12:00 ص"). */
export function tick(x: number, y: number, text: string): SVGElement {
  return svg("text", { x, y }, `\u2068${text}\u2069`);
}
