import type { Child } from "hono/jsx";

/** The head of a column: its name, for the eye or (`isHidden`) for the ear alone. */
export interface ColumnHead {
  readonly name: string;
  readonly kind?: "figures" | "hidden";
}

/** A card that is a table from edge to edge; on a phone each row becomes a card of its own. */
export function TableCard(props: {
  id: string;
  title: string;
  /** At the end of the title's line. */
  beside?: Child;
  heads: readonly (string | ColumnHead)[];
  class?: string;
  tableClass?: string;
  /** Beneath the table. */
  foot?: Child;
  /** The rows. */
  children?: Child;
}) {
  const { id, title, beside, heads, foot, children } = props;
  return (
    <section class={`card flush ${props.class ?? ""}`} aria-labelledby={id}>
      <div class="hd">
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      <div class="tw">
        <table class={`cards ${props.tableClass ?? "tight"}`}>
          <thead>
            <tr>
              {heads.map((head) => (
                <Column head={typeof head === "string" ? { name: head } : head} />
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      {foot}
    </section>
  );
}

function Column({ head: { name, kind } }: { head: ColumnHead }) {
  if (kind === "hidden") {
    return (
      <th>
        <span class="vh">{name}</span>
      </th>
    );
  }
  return <th class={kind === "figures" ? "r" : undefined}>{name}</th>;
}
