import type { Child } from "hono/jsx";

/** One part of the form, named by its heading. */
export function Section(props: { id: string; title: string; says?: string; children?: Child }) {
  const { id, title, says, children } = props;
  return (
    <section class="card sec2" id={id} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>
        {title}
        {says && <span>{says}</span>}
      </h2>
      <div>{children}</div>
    </section>
  );
}
