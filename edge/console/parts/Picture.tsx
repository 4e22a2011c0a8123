/** A product's picture beside its name: nothing to say to a screen reader, fetched when it comes into view; an empty place where there is none. */
export function Picture({ src, size }: { src: string; size: number }) {
  if (!src) return <span class="pic blank" />;
  return <img class="pic" src={src} width={size} height={size} alt="" loading="lazy" />;
}
