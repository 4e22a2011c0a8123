import type { Tone } from "./Tone.ts";

/** An estimate with its interval on an axis, zero marked. Words beside it say the same. In a list all share one scale. */
export function Ruler(props: {
  estimate: number;
  low: number;
  high: number;
  /** The ends of the axis. */
  from: number;
  to: number;
  tone: Tone;
  width?: number;
}) {
  const { estimate, low, high, from, to, tone, width = 92 } = props;
  const at = (value: number): number => {
    const share = (Math.min(to, Math.max(from, value)) - from) / (to - from);
    return Math.round(share * width * 10) / 10;
  };
  const [start, end] = [at(low), at(high)];
  return (
    <svg
      class={`ruler ${tone || "even"}`}
      width={width}
      height="18"
      viewBox={`0 0 ${width} 18`}
      aria-hidden="true"
    >
      <path class="axis" d={`M0 9H${width}`} />
      <path class="zero" d={`M${at(0)} 1V17`} />
      <rect class="span" x={start} y="6" width={Math.max(1, end - start)} height="6" rx="3" />
      <circle class="point" cx={at(estimate)} cy="9" r="4.5" />
    </svg>
  );
}
