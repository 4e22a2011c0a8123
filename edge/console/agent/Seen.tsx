import type { Child } from "hono/jsx";
import { Icon } from "../parts/Icon.tsx";

/** What the shopper will read of a look, word for word. */
export function Seen(props: { children?: Child }) {
  return (
    <p class="seen">
      <Icon name="eye" />
      <span>{props.children}</span>
    </p>
  );
}
