/** Parts of the world that objects can be bound to, by how the ids of their sites begin. */
export const RESIDENCIES = ["eu", "us", "fedramp"] as const;
export type Residency = (typeof RESIDENCIES)[number];

/**
 * Where the objects of a site live; null for wherever the platform likes. It is said by the site's id (`eu-pippin`), or by a
 * name that begins with it: every object is found by such a name alone, and none can ever move.
 */
export function residencyOf(site: string): Residency | null {
  return RESIDENCIES.find((one) => site.startsWith(`${one}-`)) ?? null;
}
