import type { Staff } from "../session/Staff.ts";
import { Form } from "./Form.tsx";

/** A form of nothing but its button: one act on one row or card. */
export function OneButton(props: {
  staff: Staff;
  action: string;
  words: string;
  /** What it is done to, for who hears the button without its row. */
  label?: string;
  /** What goes along. */
  fields?: Readonly<Record<string, string>>;
  isSmall?: boolean;
}) {
  const { staff, action, words, label, fields = {}, isSmall } = props;
  return (
    <Form staff={staff} action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={isSmall ? "btn s" : "btn"} type="submit" aria-label={label}>
        {words}
      </button>
    </Form>
  );
}
