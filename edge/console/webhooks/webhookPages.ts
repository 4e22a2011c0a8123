import { type Context, Hono } from "hono";
import * as v from "valibot";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { type ApiCall, callApi } from "../callApi.ts";
import { requireArea } from "../session/requireArea.ts";
import { requireForm } from "../session/requireForm.ts";
import { textOf } from "../textOf.ts";
import { webhooksPage } from "./webhooksPage.tsx";

const AT = "/console/webhooks";
const API = "/v1/admin/webhooks";
const withSecret = v.object({ secret: v.string() });

/** Endpoints, deliveries and dead letters; what is changed goes through the API. */
export const webhookPages = new Hono<ConsoleEnv>()
  .get(AT, requireArea("webhooks"), (c) => webhooksPage(c))
  .post(AT, requireArea("webhooks", "change"), requireForm(), async (c) => {
    const form = c.get("form");
    const types = form.getAll("types").filter((one) => typeof one === "string");
    const typed = { url: textOf(form, "url", 2_048), types };
    const body = { site: c.get("site").id, ...typed };
    const answer = await callApi(c, { method: "POST", path: API, body, as: "admin" });
    if (answer.ok) return webhooksPage(c, v.parse(withSecret, answer.value));
    const { faults, detail } = answer;
    return webhooksPage(c, { typed, ...(faults.length > 0 ? { faults } : { refusal: detail }) });
  })
  .post(`${AT}/replay`, requireArea("webhooks", "change"), requireForm(), (c) =>
    change(c, { method: "POST", path: `${API}/messages/replay` }, "replayed"),
  )
  .post(`${AT}/messages/:seq/replay`, requireArea("webhooks", "change"), requireForm(), (c) => {
    const path = `${API}/messages/${encodeURIComponent(c.req.param("seq"))}/replay`;
    return change(c, { method: "POST", path }, "replayed");
  })
  .post(`${AT}/:id/switch`, requireArea("webhooks", "change"), requireForm(), (c) => {
    const enabled = textOf(c.get("form"), "enabled", 3) === "yes";
    const path = `${API}/${encodeURIComponent(c.req.param("id"))}`;
    return change(c, { method: "PATCH", path, body: { enabled } }, enabled ? "on" : "off");
  })
  .post(`${AT}/:id/secret`, requireArea("webhooks", "change"), requireForm(), async (c) => {
    const path = `${API}/${encodeURIComponent(c.req.param("id"))}/secret`;
    const body = { site: c.get("site").id };
    const answer = await callApi(c, { method: "POST", path, body, as: "admin" });
    if (!answer.ok) return webhooksPage(c, { refusal: answer.detail });
    return webhooksPage(c, v.parse(withSecret, answer.value));
  });

async function change(
  c: Context<ConsoleEnv>,
  { body, ...call }: Pick<ApiCall, "method" | "path"> & { readonly body?: object },
  done: string,
): Promise<Response> {
  const answer = await callApi(c, {
    ...{ ...call, body: { site: c.get("site").id, ...body }, as: "admin" },
  });
  if (!answer.ok) return webhooksPage(c, { refusal: answer.detail });
  return c.redirect(`${AT}?done=${done}`, 303);
}
