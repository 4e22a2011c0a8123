import { Hono } from "hono";
import { Problem } from "../platform/problem.ts";
import { agentPages } from "./agent/agentPages.tsx";
import { deskFrames } from "./agent/deskFrames.ts";
import { audienceRoutes } from "./audiences/audienceRoutes.ts";
import type { Api, ConsoleEnv } from "./ConsoleEnv.ts";
import { catalogueRoutes } from "./catalogue/catalogueRoutes.ts";
import { consentPage } from "./consent/consentPage.tsx";
import { demandPage } from "./demand/demandPage.tsx";
import { editorRoutes } from "./editor/editorRoutes.tsx";
import { findPage } from "./find/findPage.tsx";
import { errorPage } from "./pages/errorPage.tsx";
import { morePage } from "./pages/morePage.tsx";
import { publishRoutes } from "./publish/publishRoutes.ts";
import { reportPage } from "./reports/reportPage.tsx";
import { reportsCsv } from "./reports/reportsCsv.ts";
import { reportsPage } from "./reports/reportsPage.tsx";
import { securityHeaders } from "./securityHeaders.ts";
import { serveBuilt } from "./serveBuilt.ts";
import { servicePage } from "./service/servicePage.tsx";
import { requireArea } from "./session/requireArea.ts";
import { requireStaff } from "./session/requireStaff.ts";
import { signInRoutes } from "./session/signInRoutes.ts";
import { setupRoutes } from "./setup/setupRoutes.ts";
import { slotsPage } from "./slots/slotsPage.tsx";
import { todayPage } from "./today/todayPage.tsx";

/** The console: pages for those who work with the edge. What they change goes through the same API as anybody's. */
export function consoleApp(api: Api): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.use(securityHeaders(deskFrames));
  app.use(async (c, next) => {
    c.set("api", api);
    await next();
  });
  app.use(serveBuilt);
  app.route("/", signInRoutes);
  app.use(requireStaff);
  app.get("/console", requireArea("today"), todayPage);
  app.get("/console/more", morePage);
  app.get("/console/slots", requireArea("slots"), slotsPage);
  app.route("/", editorRoutes);
  app.route("/", agentPages);
  app.route("/", publishRoutes);
  app.route("/", setupRoutes);
  app.route("/", audienceRoutes);
  app.get("/console/consent", requireArea("consent"), consentPage);
  app.get("/console/demand", requireArea("demand"), demandPage);
  app.get("/console/find", requireArea("slots"), findPage);
  app.route("/", catalogueRoutes);
  app.get("/console/reports", requireArea("reports"), reportsPage);
  app.get("/console/reports/slots.csv", requireArea("reports"), reportsCsv);
  app.get("/console/reports/:id", requireArea("reports"), reportPage);
  app.get("/console/service", requireArea("service"), servicePage);
  app.notFound((c) => errorPage(new Problem(404, "There is nothing at this address."), c));
  app.onError(errorPage);
  return app;
}
