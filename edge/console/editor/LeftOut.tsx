import type { Trace } from "./previewOf.ts";

/** How many candidates were left out, by cause; which step filled how many places. */
export function LeftOut({ trace }: { trace: Trace }) {
  const { left_out: left, steps } = trace;
  const filled = steps.filter(({ placed }) => placed > 0);
  return (
    <>
      {left.total > 0 && (
        <p>
          <b>{left.causes.reduce((sum, { count }) => sum + count, 0)} candidates left out:</b>{" "}
          {left.causes.map(({ text, count }) => `${count} ${text}`).join(", ")}.
        </p>
      )}
      {left.items.length > 0 && (
        <details>
          <summary>Show them</summary>
          <ul>
            {left.items.slice(0, 30).map(({ item_id, title, text }) => (
              <li>
                {title} <span class="mono">{item_id}</span>: {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {filled.length > 0 && (
        <p>Places filled: {filled.map(({ name, placed }) => `${placed} by ${name}`).join(", ")}.</p>
      )}
    </>
  );
}
