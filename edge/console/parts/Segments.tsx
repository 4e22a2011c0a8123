/** A few answers to one question, of which one is chosen: links in a row. */
export function Segments(props: {
  label: string;
  wide?: boolean;
  options: readonly { href: string; label: string; isChosen: boolean }[];
}) {
  return (
    <nav class={`seg ${props.wide ? "wide" : ""}`} aria-label={props.label}>
      {props.options.map(({ href, label, isChosen }) => (
        <a href={href} aria-current={isChosen ? "true" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
