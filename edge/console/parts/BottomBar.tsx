import { AREAS, type AreaName, may } from "../areas.ts";
import { Icon } from "./Icon.tsx";
import type { ShellState } from "./ShellState.ts";

const FIRST: readonly AreaName[] = ["today", "slots", "publish", "reports", "agent", "service"];

/** On a phone: four parts and the way to the others. */
export function BottomBar({ state }: { state: ShellState }) {
  const shown = FIRST.filter((name) => may(state.staff.role, name, "see")).slice(0, 4);
  const isElsewhere = state.area !== null && !shown.includes(state.area);
  return (
    <nav class="tabbar" aria-label="Console, short">
      {shown.map((name) => (
        <a href={AREAS[name].path} aria-current={state.area === name ? "page" : undefined}>
          <Icon name={AREAS[name].icon} />
          {AREAS[name].label}
        </a>
      ))}
      <a href="/console/more" aria-current={isElsewhere ? "true" : undefined}>
        <Icon name="more" />
        More
      </a>
    </nav>
  );
}
