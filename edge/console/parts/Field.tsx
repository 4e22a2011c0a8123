import type { Child } from "hono/jsx";
import { ErrorLine } from "./ErrorLine.tsx";

/** A label, a control and, where it was refused, why beneath it. The control gets the ids to point at both. */
export function Field(props: {
  id: string;
  label: Child;
  hint?: Child;
  error?: string | undefined;
  class?: string;
  children?: Child;
}) {
  const { id, label, hint, error, children } = props;
  return (
    <div class={`f ${props.class ?? ""}`}>
      <label for={id}>{label}</label>
      {children}
      <ErrorLine id={id} error={error} />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
