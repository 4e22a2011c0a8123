import type { Child } from "hono/jsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import type { Tone } from "./Tone.ts";

/** A state in an icon and words, never in colour alone. */
export function Chip(props: { icon: IconName; tone?: Tone; children?: Child }) {
  return (
    <span class={`chip ${props.tone ?? ""}`}>
      <Icon name={props.icon} />
      {props.children}
    </span>
  );
}
