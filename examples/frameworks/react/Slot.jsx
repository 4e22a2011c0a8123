/**
 * A slot whose default content is HTML. React leaves alone what it was given as HTML, so that the slot may be filled before
 * or after hydration, and stays filled when it is rendered again or moved.
 */
export function Slot({ name, html }) {
  return (
    <section
      data-candour-slot={name}
      dangerouslySetInnerHTML={{ __html: html }}
      suppressHydrationWarning
    />
  );
}
