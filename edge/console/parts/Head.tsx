import type { Child } from "hono/jsx";

/** The head of a page: its one `h1`, a sentence beneath, and what can be done at the end of the line. */
export function Head(props: {
  title: string;
  lead?: Child;
  crumbs?: Child;
  beside?: Child;
  children?: Child;
}) {
  const { title, lead, crumbs, beside, children } = props;
  return (
    <>
      {crumbs && <p class="crumbs">{crumbs}</p>}
      <div class="phead">
        <div>
          <div class="row">
            <h1>{title}</h1>
            {beside}
          </div>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {children}
      </div>
    </>
  );
}
