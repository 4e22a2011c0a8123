import type { EdgeApi } from "../e2e/edgeApi.ts";

/** Does something while the demo site is set otherwise, and puts it back whatever comes of it. */
export async function withSite(
  api: EdgeApi,
  change: { policy?: string; settings?: Record<string, unknown> },
  act: () => Promise<void>,
): Promise<void> {
  const site = (await api.admin("GET", "/v1/admin/site?site=demo")) as { settings: object };
  const settings = { ...site.settings, ...change.settings };
  await api.admin("PUT", "/v1/admin/site", { ...site, ...change, settings });
  try {
    await act();
  } finally {
    await api.admin("PUT", "/v1/admin/site", site);
  }
}
