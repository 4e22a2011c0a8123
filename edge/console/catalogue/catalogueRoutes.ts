import { Hono } from "hono";
import { findImport } from "../../catalogue/imports/decideImport.ts";
import { runImport } from "../../catalogue/imports/runImport.ts";
import { csvCell } from "../../platform/csvCell.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { callApi } from "../callApi.ts";
import { requireArea } from "../session/requireArea.ts";
import { requireForm } from "../session/requireForm.ts";
import { textOf } from "../textOf.ts";
import { cataloguePage } from "./cataloguePage.tsx";

const UPLOAD_BYTES = 41 * 1024 * 1024;
const AT = "/console/catalogue";

/** The catalogue: feeds by hand, and a person's yes or no to one that is held. */
export const catalogueRoutes = new Hono<ConsoleEnv>()
  .get(AT, requireArea("catalogue"), (c) => cataloguePage(c))
  .post(
    `${AT}/upload`,
    requireArea("catalogue", "change"),
    requireForm(UPLOAD_BYTES),
    async (c) => {
      const file = c.get("form").get("feed");
      if (!(file instanceof File) || file.size === 0) {
        const message = "Choose a file first.";
        return cataloguePage(c, { refusal: { what: "upload", message } });
      }
      const outcome = await runImport(c.env, {
        site: c.get("site"),
        body: file.stream(),
        contentType: file.type,
        mode: c.get("form").get("mode") === "full" ? "full" : "delta",
        ...{ source: "upload", isConfirmed: false, now: Date.now() },
      });
      if (!outcome.ok) {
        const message = `The file ${outcome.reason}.`;
        return cataloguePage(c, { refusal: { what: "upload", message } });
      }
      const isHeld = outcome.run.counts.doubts.length > 0;
      return c.redirect(`${AT}?done=${isHeld ? "held" : "imported"}`, 303);
    },
  )
  .post(`${AT}/fetch`, requireArea("catalogue", "change"), requireForm(), async (c) => {
    const body = { site: c.get("site").id };
    const path = "/v1/admin/catalogue/feed/fetch";
    const answer = await callApi(c, { method: "POST", path, body, as: "admin" });
    if (!answer.ok) return cataloguePage(c, { refusal: { what: "fetch", message: answer.detail } });
    return c.redirect(`${AT}?done=fetched`, 303);
  })
  .post(
    `${AT}/imports/:id/accept`,
    requireArea("catalogue", "change"),
    requireForm(),
    async (c) => {
      const typed = textOf(c.get("form"), "confirm", 20);
      const number = Number(typed.replace(/[\s,.]/g, ""));
      const body = { site: c.get("site").id, confirm: Number.isInteger(number) ? number : -1 };
      const path = `/v1/admin/catalogue/imports/${encodeURIComponent(c.req.param("id"))}/accept`;
      const answer = await callApi(c, { method: "POST", path, body });
      if (!answer.ok) {
        const [fault] = answer.faults;
        const message =
          fault?.path === "confirm"
            ? "That is not the number at stake. Nothing was changed."
            : answer.detail;
        return cataloguePage(c, { refusal: { what: "confirm", message }, typed });
      }
      return c.redirect(`${AT}?done=accepted`, 303);
    },
  )
  .post(
    `${AT}/imports/:id/discard`,
    requireArea("catalogue", "change"),
    requireForm(),
    async (c) => {
      const path = `/v1/admin/catalogue/imports/${encodeURIComponent(c.req.param("id"))}/discard`;
      const body = { site: c.get("site").id };
      const answer = await callApi(c, { method: "POST", path, body });
      if (!answer.ok)
        return cataloguePage(c, { refusal: { what: "confirm", message: answer.detail } });
      return c.redirect(`${AT}?done=discarded`, 303);
    },
  )
  .get(`${AT}/imports/:id/refused.csv`, requireArea("catalogue"), async (c) => {
    const key = { site: c.get("site").id, id: c.req.param("id") };
    const { rejected } = await findImport(c.env, key);
    const rows = rejected.map(({ line, item_id, field, found, reason, write }) =>
      [line, item_id, field, found, reason, write].map(csvCell).join(","),
    );
    c.header("Content-Disposition", 'attachment; filename="refused-rows.csv"');
    return c.body(`${["line,item,field,found,wrong,write", ...rows].join("\r\n")}\r\n`, 200, {
      "Content-Type": "text/csv; charset=utf-8",
    });
  });
