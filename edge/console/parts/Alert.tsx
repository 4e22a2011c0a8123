import type { Child } from "hono/jsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import type { Tone } from "./Tone.ts";

const ICON: Record<Tone, IconName> = {
  bad: "stop",
  warn: "warn",
  good: "check",
  teal: "check",
  "": "check",
};

/** What is so, why and since when, and one way to its cause. `live`: it came up by what was just done. */
export function Alert(props: {
  tone: Tone;
  title: Child;
  live?: "alert" | "status";
  action?: { href: string; label: string } | undefined;
  children?: Child;
}) {
  const { tone, title, live, action, children } = props;
  return (
    <div class={`alert ${tone}`} role={live}>
      <Icon name={ICON[tone]} />
      <div>
        <h2>{title}</h2>
        {children}
      </div>
      {action && (
        <a class="btn s act" href={action.href}>
          {action.label}
        </a>
      )}
    </div>
  );
}
