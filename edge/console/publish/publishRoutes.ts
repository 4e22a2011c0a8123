import { type Context, Hono } from "hono";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { type ApiAnswer, callApi } from "../callApi.ts";
import { requireArea } from "../session/requireArea.ts";
import { requireForm } from "../session/requireForm.ts";
import { textOf } from "../textOf.ts";
import { publishPage } from "./publishPage.tsx";

const AT = "/console/publish";
const ACCEPTED = 202;

/** From drafts to what shoppers see, and back; a second person's yes where the site asks for one. */
export const publishRoutes = new Hono<ConsoleEnv>()
  .get(AT, requireArea("publish"), (c) => publishPage(c))
  .post(AT, requireArea("publish", "change"), requireForm(), async (c) => {
    const note = textOf(c.get("form"), "note", 1_000);
    const body = { site: c.get("site").id, note: note || null };
    const answer = await callApi(c, {
      method: "POST",
      path: "/v1/admin/publish",
      body,
      headers: onceOf(c),
    });
    if (!answer.ok) return refused(c, answer, note);
    return c.redirect(`${AT}?done=${answer.status === ACCEPTED ? "asked" : "published"}`, 303);
  })
  .post(`${AT}/rollback`, requireArea("publish", "change"), requireForm(), async (c) => {
    const version = Number(textOf(c.get("form"), "version", 12));
    const body = { site: c.get("site").id, version };
    const answer = await callApi(c, {
      method: "POST",
      path: "/v1/admin/rollback",
      body,
      headers: onceOf(c),
    });
    if (!answer.ok) return refused(c, answer);
    return c.redirect(`${AT}?done=back`, 303);
  })
  .post(`${AT}/requests/:id/:verb`, requireArea("publish", "change"), requireForm(), async (c) => {
    const verb = c.req.param("verb") === "approve" ? "approve" : "decline";
    const path = `/v1/admin/publish/requests/${encodeURIComponent(c.req.param("id"))}/${verb}`;
    const body = { site: c.get("site").id };
    const answer = await callApi(c, { method: "POST", path, body });
    if (!answer.ok) return refused(c, answer);
    return c.redirect(`${AT}?done=${verb === "approve" ? "published" : "declined"}`, 303);
  });

/** A form that is sent twice, by two presses or a page loaded anew, is one call. */
function onceOf(c: Context<ConsoleEnv>): Readonly<Record<string, string>> {
  const once = textOf(c.get("form"), "once", 40);
  return /^[\w-]{22}$/.test(once) ? { "Idempotency-Key": once } : {};
}

function refused(c: Context<ConsoleEnv>, answer: ApiAnswer, note = ""): Promise<Response> {
  const detail = answer.ok ? "" : answer.detail;
  const faults = answer.ok ? [] : answer.faults.map(({ path, message }) => `${path} ${message}`);
  return publishPage(c, { refusal: [detail, ...faults].join(" "), note });
}
