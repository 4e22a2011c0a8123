/** The mark of Candour. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" class="mark">
      <circle cx="12" cy="12" r="10" class="m-ground" />
      <path d="M16.3 9.2A5.2 5.2 0 1 0 16.3 14.8" class="m-line" />
      <circle cx="16.3" cy="12" r="1.3" class="m-dot" />
    </svg>
  );
}
