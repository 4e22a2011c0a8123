import { raw } from "hono/html";
import { ICONS, type IconName } from "./icons.ts";

/** A mark beside words that say the same: hidden from a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 20 20" aria-hidden="true">
      {raw(ICONS[name])}
    </svg>
  );
}
