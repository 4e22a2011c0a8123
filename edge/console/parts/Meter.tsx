/** Shares of a whole as a bar; the label says the same in words. */
export function Meter(props: {
  label: string;
  parts: readonly { share: number; kind: "" | "light" | "held" | "gone" }[];
  height?: number;
}) {
  const { label, parts, height = 10 } = props;
  let x = 0;
  return (
    <svg
      class="meter"
      viewBox={`0 0 100 ${height}`}
      height={height}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect class="ground" width="100" height={height} />
      {parts.map(({ share, kind }) => {
        const from = x;
        x += share * 100;
        return (
          <rect class={`part ${kind}`} x={from} width={Math.max(0, share * 100)} height={height} />
        );
      })}
    </svg>
  );
}
