import type { ReportMessage } from "./ReportMessage.ts";

/** Gives roll-ups to the reports of their sites, in one call each. Answers the messages that have to come again. */
export async function applyReports<M>(
  env: Env,
  messages: ReadonlyMap<M, ReportMessage>,
): Promise<M[]> {
  const sites = new Map<string, [M, ReportMessage][]>();
  for (const entry of messages) {
    const [, { site }] = entry;
    sites.set(site, [...(sites.get(site) ?? []), entry]);
  }
  const failed = await Promise.all(
    [...sites].map(async ([site, entries]) => {
      try {
        await env.REPORTS.getByName(site).apply(entries.map(([, report]) => report));
        return [];
      } catch (error) {
        const kind = error instanceof Error ? error.name : "unknown";
        console.error(JSON.stringify({ at: "reports", kind }));
        return entries.map(([message]) => message);
      }
    }),
  );
  return failed.flat();
}
