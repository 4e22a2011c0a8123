/** A number behind which too few people stand to be told. */
export function Few({ k }: { k: number }) {
  return <span class="few">fewer than {k}</span>;
}
