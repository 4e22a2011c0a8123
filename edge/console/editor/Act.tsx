import { Icon } from "../parts/Icon.tsx";
import type { IconName } from "../parts/icons.ts";

/** A small button that changes the form alone: it sends what is typed and gets it back, changed. */
export function Act(props: {
  act: string;
  icon: IconName;
  label: string;
  /** Words beside the icon; without them the label is for screen readers and the title. */
  words?: string;
  isOff?: boolean;
}) {
  const { act, icon, label, words, isOff } = props;
  return (
    <button
      class={words ? "btn s" : "btn s ic"}
      type="submit"
      name="act"
      value={act}
      aria-label={words ? undefined : label}
      title={words ? undefined : label}
      disabled={isOff}
    >
      <Icon name={icon} />
      {words}
    </button>
  );
}
