import { Icon } from "./Icon.tsx";

/** Why a field was refused; the field names it by `aria-describedby` (see `refused`). */
export function ErrorLine({ id, error }: { id: string; error?: string | undefined }) {
  if (!error) return null;
  return (
    <p class="err" id={`${id}-error`}>
      <Icon name="stop" />
      <span>{error}</span>
    </p>
  );
}
