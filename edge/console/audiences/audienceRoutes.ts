import { type Context, Hono } from "hono";
import { Problem } from "../../platform/problem.ts";
import { selectAudiences } from "../../slots/audience/queries.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { callApi } from "../callApi.ts";
import { audienceOf } from "../editor/audienceOf.ts";
import { changeForm } from "../editor/changeForm.ts";
import { conditionRows } from "../editor/conditionRows.ts";
import { readSlotForm } from "../editor/readSlotForm.ts";
import { requireArea } from "../session/requireArea.ts";
import { requireForm } from "../session/requireForm.ts";
import { textOf } from "../textOf.ts";
import type { AudienceForm } from "./AudienceEditor.tsx";
import { audiencesPage } from "./audiencesPage.tsx";

const AT = "/console/audiences";
const FIRST_ROW = [{ fact: "language", how: "is", value: "" }];
const BLANK = { id: "", name: "", isNew: true, group: "all", conditions: FIRST_ROW, written: "" };

/** Saved audiences: a list, and a form whose rows are those of the slot's editor. */
export const audienceRoutes = new Hono<ConsoleEnv>()
  .get(AT, requireArea("audiences"), (c) => audiencesPage(c))
  .get(`${AT}/new`, requireArea("audiences", "change"), (c) => audiencesPage(c, { form: BLANK }))
  .post(`${AT}/new`, requireArea("audiences", "change"), requireForm(), (c) =>
    act(c, textOf(c.get("form"), "id", 65), true),
  )
  .get(`${AT}/:id`, requireArea("audiences"), async (c) => {
    const all = await selectAudiences(c.env.DB, c.get("site").id);
    const found = all.find(({ id }) => id === c.req.param("id"));
    if (!found) throw new Problem(404, "There is no audience of this id.");
    const { id, name, conditions } = found;
    return audiencesPage(c, { form: { id, name, isNew: false, ...conditionRows(conditions) } });
  })
  .post(`${AT}/:id`, requireArea("audiences", "change"), requireForm(), (c) =>
    act(c, c.req.param("id"), false),
  );

async function act(c: Context<ConsoleEnv>, id: string, isNew: boolean): Promise<Response> {
  const site = c.get("site").id;
  const verb = textOf(c.get("form"), "act", 40);
  const typed = readSlotForm(c.get("form"), id);
  const rows = changeForm(typed, verb) ?? typed;
  const form: AudienceForm = {
    ...{ id, isNew, name: textOf(c.get("form"), "name", 200) },
    ...{ group: rows.group, conditions: rows.conditions, written: rows.written },
  };
  if (rows !== typed) return audiencesPage(c, { form });
  const path = `/v1/admin/audiences/${encodeURIComponent(id)}?site=${site}`;
  if (verb === "delete") {
    const answer = await callApi(c, { method: "DELETE", path });
    if (!answer.ok) return audiencesPage(c, { form, refusal: answer.detail });
    return c.redirect(`${AT}?done=gone`, 303);
  }
  const conditions = audienceOf(form);
  if (conditions === undefined || conditions === null || id === "") {
    const refusal =
      id === ""
        ? "Give it an id."
        : "Say at least one condition, in rows or as JSON that can be read.";
    return audiencesPage(c, { form, refusal });
  }
  const body = { site, name: form.name, conditions };
  const answer = await callApi(c, { method: "PUT", path, body });
  if (!answer.ok) {
    const faults = answer.faults.map((fault) => `${fault.path}: ${fault.message}.`);
    return audiencesPage(c, { form, refusal: [answer.detail, ...faults].join(" ") });
  }
  return c.redirect(`${AT}?done=saved`, 303);
}
