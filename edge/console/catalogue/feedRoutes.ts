import { Hono } from "hono";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { callApi } from "../callApi.ts";
import { requireArea } from "../session/requireArea.ts";
import { requireForm } from "../session/requireForm.ts";
import { textOf } from "../textOf.ts";
import { cataloguePage } from "./cataloguePage.tsx";

const AT = "/console/catalogue";
const FEED = "/v1/admin/catalogue/feed";
const URL_CHARS = 2_048;

/** The feed that is fetched by schedule: as a setting of the site it is the admin's. */
export const feedRoutes = new Hono<ConsoleEnv>()
  .post(`${AT}/feed`, requireArea("setup", "change"), requireForm(), async (c) => {
    const form = c.get("form");
    const url = textOf(form, "url", URL_CHARS);
    const everyMinutes = textOf(form, "every_minutes", 10);
    const mode = form.get("mode") === "delta" ? "delta" : "full";
    // What is no number goes on as it was typed: the API says so at its own path.
    const minutes = /^\d+$/.test(everyMinutes) ? Number(everyMinutes) : everyMinutes;
    const body = { site: c.get("site").id, url, mode, every_minutes: minutes };
    const answer = await callApi(c, { method: "PUT", path: FEED, body, as: "admin" });
    if (answer.ok) return c.redirect(`${AT}?done=feed`, 303);
    const told =
      answer.faults.length > 0 ? answer.faults : [{ path: "url", message: answer.detail }];
    const errors = new Map(told.map(({ path, message }) => [path, message]));
    return cataloguePage(c, { feed: { url, everyMinutes, mode, errors } });
  })
  .post(`${AT}/feed/stop`, requireArea("setup", "change"), requireForm(), async (c) => {
    const path = `${FEED}?site=${c.get("site").id}`;
    await callApi(c, { method: "DELETE", path, as: "admin" });
    return c.redirect(`${AT}?done=stopped`, 303);
  });
