import type { Child } from "hono/jsx";
import type { Staff } from "../session/Staff.ts";

/** A form that changes something: it carries the seal of its session. */
export function Form(props: {
  staff: Staff;
  action: string;
  class?: string;
  id?: string;
  enctype?: "multipart/form-data";
  label?: string;
  children?: Child;
}) {
  const { staff, action, children, label, ...rest } = props;
  return (
    <form method="post" action={action} aria-label={label} {...rest}>
      <input type="hidden" name="csrf" value={staff.csrf} />
      {children}
    </form>
  );
}
