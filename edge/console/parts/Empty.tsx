import type { Child } from "hono/jsx";

/** Nothing here: what would be, why it isn't, and one thing to do. */
export function Empty(props: { title: string; children?: Child }) {
  return (
    <section class="card empty">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
