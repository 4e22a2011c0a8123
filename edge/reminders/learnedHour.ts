/** What was looked at in an hour of the day after a message counts for so many views at that hour. */
const RESPONSE_WEIGHT = 3;
/** With less than this there is no telling an hour from chance. */
const EVIDENCE_MIN = 8;
/** The hours around count half: who looks at 18 and at 20 is there at 19. */
const NEIGHBOUR_SHARE = 0.5;

/**
 * The hour of the day at which a shopper mostly looks, from views by hour of the week and the hours at which messages were
 * responded to; null where there is too little to say. Ties go to the earlier hour.
 */
export function learnedHour(
  habits: readonly { readonly hour: number; readonly views: number }[],
  responses: readonly number[],
): number | null {
  const counts = new Array<number>(24).fill(0);
  const add = (hour: number, weight: number): void => {
    const place = ((hour % 24) + 24) % 24;
    counts[place] = (counts[place] ?? 0) + weight;
  };
  for (const { hour, views } of habits) add(hour, views);
  for (const hour of responses) add(hour, RESPONSE_WEIGHT);
  if (counts.reduce((sum, one) => sum + one, 0) < EVIDENCE_MIN) return null;
  const smooth = counts.map(
    (one, hour) =>
      one + NEIGHBOUR_SHARE * ((counts[(hour + 23) % 24] ?? 0) + (counts[(hour + 1) % 24] ?? 0)),
  );
  return smooth.indexOf(Math.max(...smooth));
}
