import { Context, Hono } from "hono";
import { refreshFeeds } from "./catalogue/fetched/refreshFeeds.ts";
import type { AppEnv } from "./platform/AppEnv.ts";
import { createRouter } from "./platform/createRouter.ts";
import { keepAlive } from "./platform/keepAlive.ts";
import { onError } from "./platform/onError.ts";
import { cors } from "./platform/origins.ts";
import { requireSafeDeployment } from "./platform/requireSafeDeployment.ts";
import type { ContributionMessage } from "./relevance/Contribution.ts";
import { consume } from "./relevance/learn/consume.ts";
import { refreshPrices } from "./relevance/publish/refreshPrices.ts";
import { refreshSites } from "./relevance/publish/refreshSites.ts";
import type { RecallMessage } from "./relevance/RecallMessage.ts";
import { sweepWishes } from "./reminders/sweepWishes.ts";
import type { WishMessage } from "./reminders/WishMessage.ts";
import type { ReportedMessage } from "./reports/applyReports.ts";
import { adsRoutes } from "./routes/ads.ts";
import { agentRoutes } from "./routes/agent.ts";
import { approvalRoutes } from "./routes/approvals.ts";
import { assetsRoutes } from "./routes/assets.ts";
import { audienceExportRoutes } from "./routes/audienceExport.ts";
import { audienceSizeRoutes } from "./routes/audienceSize.ts";
import { audienceRoutes } from "./routes/audiences.ts";
import { buildRoutes } from "./routes/build.ts";
import { catalogueRoutes } from "./routes/catalogue.ts";
import { changeLogRoutes } from "./routes/changeLog.ts";
import { consentRoutes } from "./routes/consent.ts";
import { consoleRoutes } from "./routes/console.ts";
import { customerRoutes } from "./routes/customers.ts";
import { diffRoutes } from "./routes/diff.ts";
import { docsRoutes } from "./routes/docs.ts";
import { eventRoutes } from "./routes/events.ts";
import { figureRoutes } from "./routes/figures.ts";
import { healthRoutes } from "./routes/health.ts";
import { helpCodeRoutes } from "./routes/helpCode.ts";
import { hookRoutes } from "./routes/hooks.ts";
import { identifyRoutes } from "./routes/identify.ts";
import { insightsRoutes } from "./routes/insights.ts";
import { interactionRoutes } from "./routes/interactions.ts";
import { itemsRoutes } from "./routes/items.ts";
import { meRoutes } from "./routes/me.ts";
import { notFoundOrAllowed } from "./routes/notFoundOrAllowed.ts";
import { ordersRoutes } from "./routes/orders.ts";
import { pagesInFront } from "./routes/pages.ts";
import { previewRoutes } from "./routes/preview.ts";
import { previewLinkRoutes } from "./routes/previewLinks.ts";
import { publishingRoutes } from "./routes/publishing.ts";
import { rankRoutes } from "./routes/rank.ts";
import { regionRoutes } from "./routes/region.ts";
import { reminderRoutes } from "./routes/reminders.ts";
import { reportsRoutes } from "./routes/reports.ts";
import { retargetingRoutes } from "./routes/retargeting.ts";
import { schemaRoutes } from "./routes/schemas.ts";
import { siteRoutes } from "./routes/site.ts";
import { slotDraftsRoutes } from "./routes/slotDrafts.ts";
import { slotsRoutes } from "./routes/slots.ts";
import { snapshotRoutes } from "./routes/snapshot.ts";
import { statisticsRoutes } from "./routes/statistics.ts";
import { webhookRoutes } from "./routes/webhooks.ts";
import { wellKnownRoutes } from "./routes/wellKnown.ts";

export { AddressBook } from "./customer/address/AddressBook.ts";
export { Customer } from "./customer/Customer.ts";
export { Desk } from "./customer/desk/Desk.ts";
export { ItemShard } from "./relevance/ItemShard.ts";
export { Publisher } from "./relevance/Publisher.ts";
export { Reports } from "./reports/Reports.ts";
export { Handoff } from "./retargeting/Handoff.ts";
export { Shopper } from "./shopper/Shopper.ts";
export { Postbox } from "./webhooks/Postbox.ts";

const app = new Hono<AppEnv>({ router: createRouter() });
app.use(requireSafeDeployment);
app.use(pagesInFront);
app.use("/v1/*", cors);
for (const routes of [
  slotsRoutes,
  rankRoutes,
  regionRoutes,
  eventRoutes,
  consentRoutes,
  meRoutes,
  reminderRoutes,
  identifyRoutes,
  interactionRoutes,
  hookRoutes,
  agentRoutes,
  figureRoutes,
  helpCodeRoutes,
  customerRoutes,
  itemsRoutes,
  slotDraftsRoutes,
  publishingRoutes,
  approvalRoutes,
  diffRoutes,
  changeLogRoutes,
  audienceRoutes,
  audienceExportRoutes,
  audienceSizeRoutes,
  previewRoutes,
  previewLinkRoutes,
  reportsRoutes,
  adsRoutes,
  retargetingRoutes,
  insightsRoutes,
  siteRoutes,
  catalogueRoutes,
  ordersRoutes,
  buildRoutes,
  statisticsRoutes,
  snapshotRoutes,
  webhookRoutes,
  assetsRoutes,
  schemaRoutes,
  wellKnownRoutes,
  healthRoutes,
]) {
  app.route("/", routes);
}
app.route("/", consoleRoutes(app));
app.route("/", docsRoutes(app));
app.notFound(notFoundOrAllowed(app));
app.onError(onError);

export default {
  fetch: app.fetch,
  queue: consume,
  scheduled: async (_controller, env) => {
    await refreshPrices(env, Date.now());
    await refreshSites(env);
    await sweepWishes(env, Date.now());
    await refreshFeeds(env, Date.now());
  },
} satisfies ExportedHandler<
  Env,
  ContributionMessage | RecallMessage | ReportedMessage | WishMessage
>;

// All that a request is seen through: code for it lasts as long as one is there.
keepAlive(keepAlive(new Context(new Request("https://kept.invalid/"))).req);
