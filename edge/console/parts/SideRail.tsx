import { AREA_NAMES, AREAS, type AreaName, may } from "../areas.ts";
import { Icon } from "./Icon.tsx";
import type { ShellState } from "./ShellState.ts";

const GROUPS = ["", "Personalise", "The shop", "Service", "Setup"] as const;

/** The parts that the role sees, in groups. */
export function SideRail({ state }: { state: ShellState }) {
  const seen = AREA_NAMES.filter((name) => may(state.staff.role, name, "see"));
  return (
    <nav class="side" aria-label="Console">
      {GROUPS.map((group) => {
        const inGroup = seen.filter((name) => AREAS[name].group === group);
        if (inGroup.length === 0) return null;
        return (
          <>
            {group !== "" && <h2>{group}</h2>}
            {inGroup.map((name) => (
              <RailLink name={name} state={state} />
            ))}
          </>
        );
      })}
    </nav>
  );
}

function RailLink({ name, state }: { name: AreaName; state: ShellState }) {
  const { label, path, icon } = AREAS[name];
  const waiting = state.waiting[name] ?? 0;
  return (
    <a
      href={path}
      // Names the link where only its icon is shown.
      title={waiting > 0 ? `${label}, ${waiting} waiting` : label}
      aria-current={state.area === name ? "page" : undefined}
    >
      <Icon name={icon} />
      <span>{label}</span>
      {waiting > 0 && (
        <b class="n">
          {waiting}
          <span class="vh"> waiting</span>
        </b>
      )}
    </a>
  );
}
