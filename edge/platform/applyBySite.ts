/**
 * Gives each site what the queue brought for it, all sites at one time. Answers the messages that have to come again: all
 * of a site that failed, for each is applied once.
 */
export async function applyBySite<M, C extends { readonly site: string }>(
  messages: ReadonlyMap<M, C>,
  at: string,
  apply: (site: string, contents: readonly C[]) => Promise<void>,
): Promise<M[]> {
  const sites = new Map<string, [M, C][]>();
  for (const entry of messages) {
    const [, { site }] = entry;
    const known = sites.get(site);
    if (known) known.push(entry);
    else sites.set(site, [entry]);
  }
  const failed = await Promise.all(
    [...sites].map(async ([site, entries]) => {
      try {
        await apply(
          site,
          entries.map(([, content]) => content),
        );
        return [];
      } catch (error) {
        const kind = error instanceof Error ? error.name : "unknown";
        console.error(JSON.stringify({ at, kind }));
        return entries.map(([message]) => message);
      }
    }),
  );
  return failed.flat();
}
