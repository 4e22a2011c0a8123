import type { Child } from "hono/jsx";
import { randomId } from "../../platform/ids.ts";
import type { Staff } from "../session/Staff.ts";

/** A form that changes something: it carries the seal of its session. */
export function Form(props: {
  staff: Staff;
  action: string;
  class?: string;
  id?: string;
  enctype?: "multipart/form-data";
  label?: string;
  /** Sent twice it is done once: the page's own key goes along. */
  once?: boolean;
  children?: Child;
}) {
  const { staff, action, children, label, once, ...rest } = props;
  return (
    <form method="post" action={action} aria-label={label} {...rest}>
      <input type="hidden" name="csrf" value={staff.csrf} />
      {once && <input type="hidden" name="once" value={randomId()} />}
      {children}
    </form>
  );
}
