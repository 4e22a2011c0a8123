/** "−0.4% to +8.3%", its ends under one another in a column. */
export function Interval({ low, high }: { low: string; high: string }) {
  return (
    <span class="iv">
      <span>{low}</span>
      <i>to</i>
      <span>{high}</span>
    </span>
  );
}
