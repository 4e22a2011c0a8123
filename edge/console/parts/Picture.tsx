/** A product's picture beside its name: nothing to say to a screen reader, fetched when it comes into view. */
export function Picture({ src, size }: { src: string; size: number }) {
  return <img class="pic" src={src} width={size} height={size} alt="" loading="lazy" />;
}
